import type { Library } from "../conversation/library.ts";
import type { Feedback } from "../feedback/feedback.ts";
import type { Metrics } from "../operations/metrics.ts";

/** The same library, whose builds are taken note of; what is cancelled, or was only to be looked at, is no build. */
export function measureBuilds<T extends Pick<Library, "reindex">>(library: T, metrics: Metrics): T {
  return {
    ...library,
    async reindex(options) {
      try {
        const report = await library.reindex(options);
        if (!options.dryRun) metrics.built({ seconds: report.seconds, skipped: report.skipped.length });
        return report;
      } catch (error) {
        if (!options.dryRun && !options.signal?.aborted) metrics.buildFailed();
        throw error;
      }
    },
  };
}

/** The same feedback, whose new votes and requests are taken note of. */
export function measureFeedback(feedback: Feedback, metrics: Metrics): Feedback {
  return {
    ...feedback,
    async recordVote(vote) {
      const result = await feedback.recordVote(vote);
      if (result !== "known") metrics.saidOpinion(vote.helpful ? "helpful" : "not_helpful");
      return result;
    },
    async recordRequest(request) {
      const result = await feedback.recordRequest(request);
      if (result === "stored") metrics.saidOpinion("request");
      return result;
    },
  };
}
