/**
 * Titles and texts about things that have nothing to do with each other. They stand in where a corpus has too few articles
 * to tell what unrelated texts look like to a model.
 */
export const BACKGROUND_TEXTS: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "Pruning apple trees",
    text: "Cut back the crown in late winter, before the buds swell, and keep three strong limbs.",
  },
  {
    title: "Returning a parcel",
    text: "Print the label from your account and hand the box over at any post office within a month.",
  },
  {
    title: "The tides",
    text: "The pull of the moon raises the sea twice a day; the highest water follows the new moon.",
  },
  {
    title: "Backing up a database",
    text: "The nightly job dumps every table to a second disk and keeps the copies of one week.",
  },
  {
    title: "How the goalkeeper was hurt",
    text: "He collided with the post in the last minute of the match and will miss the rest of the season.",
  },
  {
    title: "Parental leave",
    text: "Employees may stay at home for fourteen months; the employer must hear of it seven weeks before.",
  },
  {
    title: "Baking sourdough",
    text: "Feed the starter, let the dough rest overnight in a cool place and bake it in a hot oven.",
  },
  {
    title: "The invention of the telescope",
    text: "A maker of spectacles put two lenses into a tube and saw the church tower as if it stood near.",
  },
  {
    title: "Symptoms of the flu",
    text: "Fever comes suddenly, with a headache and aching limbs; a dry cough may last for weeks.",
  },
  {
    title: "Renewing a passport",
    text: "Bring a recent photograph and the old document to the town hall; the new one takes ten days.",
  },
  {
    title: "Migration of the crane",
    text: "In autumn the birds gather on the mudflats and fly south in long lines, calling day and night.",
  },
  {
    title: "Setting up a wireless router",
    text: "Plug it in, wait for the green light and open the address on the sticker to choose a password.",
  },
  {
    title: "The string quartet",
    text: "Two violins, a viola and a cello play four movements; the slow one usually comes second.",
  },
  {
    title: "Interest on a mortgage",
    text: "The bank fixes the rate for ten years, after which the remaining debt is financed anew.",
  },
  {
    title: "Changing a bicycle tyre",
    text: "Lift the rim with two levers, pull out the tube and look for the thorn before you put in another.",
  },
  {
    title: "The treaty of the two kingdoms",
    text: "After a war of thirty years the kings met on a bridge and agreed upon the river as their border.",
  },
];
