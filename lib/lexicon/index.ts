/** The lexicon: names compiled to one buffer, found in text, looked up. */

export type { Compiled } from "./compile/compile.ts";
export { type CompileOptions, compile, compileInSlices, type SlicedOptions } from "./compile/index.ts";
export { NameList, type Refusal } from "./compile/name-list.ts";
export { LexiconError, type LexiconFault } from "./layout.ts";
export { checkBuffer, type Lexicon, loadLexicon } from "./load.ts";
export { lookUp } from "./look-up/look-up.ts";
export { prepareLookUp } from "./look-up/prepare.ts";
export { scan } from "./scan.ts";
export { type HeldForm, type IntroducedForm, withShortForms } from "./short-forms.ts";
