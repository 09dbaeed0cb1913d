"""Questions made from statements: a phrase is taken out of a sentence and a question word put in its place."""

import random
import re
from pathlib import Path

from corpus import read, sentences

SOURCES = ("wiki", "philschatz", "openstax", "movies", "govblogs", "factbook")
SENTENCE_WORDS = range(7, 61)
DOCUMENT_CHARACTERS = 900

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NAME = r"[A-Z][\w'’.-]*(?:\s+(?:(?:of|the|and|de|van|von)\s+)?[A-Z][\w'’.-]*)*"
DATE = re.compile(
    rf"\b(?:in|on|by|since|until|during|from|after|before)\s+(?:(?:early|late|the)\s+)?"
    rf"(?:\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?|{MONTH}(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?|[12]\d{{3}}s?)\b"
)
NUMBER = re.compile(
    r"\b(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundreds of|thousands of)"
    r"(?:\s+(?:hundred|thousand|million|billion))?(?=\s+[a-z]+s\b)"
)
PLACE = re.compile(rf"\b(?:in|at|near|to|from|into)\s+(?:the\s+)?({NAME})")
AGENT = re.compile(rf"\b(?:by|with)\s+(?:the\s+)?({NAME})")
OBJECT = re.compile(rf"\b(?:of|for|as)\s+(?:the\s+)?({NAME})")
NAMED = re.compile(rf"(?<=[a-z]\s)({NAME})")
VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|became|becomes|won|wrote|founded|published|located|made|led|began|began|created|"
    r"directed|produced|released|contains|includes|provides|causes|uses|used|can|may|will|does|did|invented|discovered|"
    r"developed|played|served|received|joined|moved|died|lived|built|designed|established|introduced|defeated)\s"
)
REASON = re.compile(r"\b(?:because|due to|as a result of|in order to|so that)\b.*$")
CLAUSE = re.compile(r"[;:]\s|,\s(?=(?:and|but|which|who|where|while|although)\s)")
PRONOUNS = {"He", "She", "It", "They", "His", "Her", "Its", "Their", "This", "These"}
AUXILIARIES = ("did", "does", "is", "was", "do", "are")


def candidates(sentence: str) -> list[tuple[int, int, str]]:
    """(start, end, question word) of every phrase that could be asked for."""
    found = []
    for m in DATE.finditer(sentence):
        word = "when" if random.random() < 0.7 else random.choice(("what year", "what date", "in what year"))
        found.append((m.start(), m.end(), word))
    for m in NUMBER.finditer(sentence):
        found.append((m.start(), m.end(), "how much" if random.random() < 0.1 else "how many"))
    for m in PLACE.finditer(sentence):
        if random.random() < 0.65:
            found.append((m.start(), m.end(), "where"))
        else:
            asked = random.choice(("what city", "what country", "what place", "in what", "which"))
            found.append((m.start(), m.end(), asked))
    for m in AGENT.finditer(sentence):
        found.append((m.start(), m.end(), "who"))
    for m in OBJECT.finditer(sentence):
        found.append((m.start(1), m.end(1), "what"))
    for m in NAMED.finditer(sentence):
        found.append((m.start(), m.end(), random.choice(("what", "which", "who", "what is the name of"))))
    m = VERB.search(sentence)
    if m and 5 <= m.start() <= 59:
        found.append((0, m.start(), random.choice(("who", "what", "which"))))
    m = REASON.search(sentence)
    if m:
        found.append((m.start(), m.end(), random.choice(("why", "why did", "how"))))
    return found


def keep_near(before: list[str], after: list[str], limit: int) -> list[str]:
    """At most `limit` words, those nearest to the gap between `before` and `after`."""
    left = min(len(before), max(limit // 2, limit - len(after)))
    return before[len(before) - left :] + after[: limit - left]


def question(sentence: str, title: str) -> str | None:
    """A question that the sentence answers, or None when too little of it is left."""
    found = candidates(sentence)
    if not found or random.random() < 0.12:
        at = random.randrange(len(sentence))
        found = [(at, at, random.choice(("what", "how", "what is", "how does", "which", "why")))]
        found[0] = (sentence.rfind(" ", 0, at) + 1,) * 2 + (found[0][2],)
    start, end, asked = random.choice(found)
    left, right = 0, len(sentence)
    for m in CLAUSE.finditer(sentence):
        if m.end() <= start:
            left = m.end()
        elif m.start() >= end:
            right = m.start()
            break
    remainder = keep_near(sentence[left:start].split(), sentence[end:right].split(), random.randint(5, 13))
    if len(remainder) < 3 or sum(len(w) > 3 for w in remainder) < 3:
        return None
    name = title.split(" (")[0]
    if remainder[0] in PRONOUNS:
        remainder[0] = name
    elif random.random() < 0.3 and name.lower() not in sentence.lower():
        remainder.append(name)
    if random.random() < 0.35:
        asked += " " + random.choice(AUXILIARIES)
    mark = " ?" if random.random() < 0.7 else ""
    return f"{asked} {' '.join(remainder).rstrip('.!?')}{mark}"


def document(spoken: list[str], at: int, title: str) -> str:
    """The paragraph, rotated to start near the sentence that was asked for."""
    draw = random.random()
    first = 0 if draw < 0.2 else at if draw < 0.5 else max(0, at - 1)
    text = " ".join(spoken[first:] + spoken[:first])[:DOCUMENT_CHARACTERS]
    return f"{title} {text}" if random.random() < 0.5 else text


def cloze_rows(docs: Path, seed: int, held_out: bool = False):
    """(question, paragraph, document number) of one random sentence of every paragraph to train on, or held out."""
    random.seed(seed)
    number = 0
    for source in SOURCES:
        for entry in read(docs, source, held_out):
            number += 1
            for _, paragraph in entry["p"]:
                spoken = sentences(paragraph)
                at = random.randrange(len(spoken))
                if len(spoken[at].split()) not in SENTENCE_WORDS:
                    continue
                asked = question(spoken[at], entry["t"])
                if asked:
                    yield asked, document(spoken, at, entry["t"]), number
