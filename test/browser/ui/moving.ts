/** What would move under a reader who asked for no motion: transitions, animations, smooth scrolling. */
export function moving(root: ParentNode): string[] {
  return [...root.querySelectorAll("*")]
    .filter((element) =>
      [undefined, "::before", "::after"].some((part) => moves(getComputedStyle(element, part))),
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

const moves = ({ transitionDuration, animationName, scrollBehavior }: CSSStyleDeclaration) =>
  transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0) ||
  animationName.split(",").some((name) => name.trim() !== "none") ||
  scrollBehavior === "smooth";
