import { type BodyIssue, invalidFormBody } from "../discord-error.ts";
import { limits } from "../limits.ts";
import { ComponentType } from "../protocol.ts";
import type { Button, MessageComponent, Select } from "./components.ts";

/** Any component of a message, at any depth. */
export type AnyComponent =
  | MessageComponent
  | Button
  | Select
  | Extract<MessageComponent, { accessory: unknown }>["accessory"];

interface Placed {
  readonly component: AnyComponent;
  readonly path: readonly (string | number)[];
}

/** Every component of a tree, parents first, in the order in which a member sees them. */
export function placeComponents(
  components: readonly AnyComponent[],
  path: readonly (string | number)[] = ["components"],
): Placed[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    const nested = "components" in component ? placeComponents(component.components, [...here, "components"]) : [];
    const accessory =
      "accessory" in component ? [{ component: component.accessory, path: [...here, "accessory"] }] : [];
    return [{ component, path: here }, ...nested, ...accessory];
  });
}

/** The components of a tree without their places. */
export function listComponents(components: readonly AnyComponent[]): AnyComponent[] {
  return placeComponents(components).map(({ component }) => component);
}

/** Checks what holds over a whole tree: number, total text, distinct custom ids and component ids. Throws 50035. */
export function checkTree(components: readonly MessageComponent[], prefix: readonly string[]): void {
  const placed = placeComponents(components);
  const issues: BodyIssue[] = [];
  if (placed.length > limits.components) {
    const message = `Must have ${limits.components} or fewer components in total.`;
    issues.push({ path: ["components"], code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message });
  }
  const characters = placed.reduce((sum, { component }) => sum + textLength(component), 0);
  if (characters > limits.componentCharacters) {
    const message = `The total displayable text must be ${limits.componentCharacters} or fewer in length.`;
    issues.push({ path: ["components"], code: "COMPONENT_MAX_TOTAL_TEXT_LENGTH_EXCEEDED", message });
  }
  issues.push(...repeated(placed, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"));
  issues.push(...repeated(placed, "id", "COMPONENT_ID_DUPLICATED"));
  if (issues.length > 0) throw invalidFormBody(issues, prefix);
}

function textLength(component: AnyComponent): number {
  return component.type === ComponentType.text ? component.content.length : 0;
}

function repeated(placed: readonly Placed[], key: "custom_id" | "id", code: string): BodyIssue[] {
  const seen = new Set<string | number>();
  return placed.flatMap(({ component, path }) => {
    const value = keyOf(component, key);
    if (value == null || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path: [...path, key], code, message: `Component ${key} cannot be duplicated` }];
  });
}

function keyOf(component: AnyComponent, key: "custom_id" | "id"): string | number | null | undefined {
  if (key === "id") return component.id;
  return "custom_id" in component ? component.custom_id : undefined;
}

/** The same tree with a number for each component that has none, as Discord returns it, and without nulls. */
export function numberComponents(components: readonly MessageComponent[]): MessageComponent[] {
  const numbered = structuredClone([...components]);
  const placed = listComponents(numbered);
  const taken = new Set(placed.map(({ id }) => id));
  let next = 1;
  for (const component of placed) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return numbered;
}
