namespace MagnetSim.Scenarios;

/// <summary>The hand-written words of the format's page.</summary>
internal static class FormatPreface
{
    public const string Opening = """
# The scenario file

A scenario is a text file that describes the chain and what may go wrong. It is made of keys with a value
behind them, `name: Export ban 2027`, one a line. What belongs to a key stands below it, indented by two
blanks, or behind it in braces: such a group of keys is called a map here. A list has dashes, or brackets:

```yaml
lanes:
  oxide_from_china:                         # a name of your choice
    country: China
    lead_time: {triangular: [25 d, 28 d, 45 d]}
    shipment: 5 t
```

What stands after `#` is for the reader alone. This page lists every key. `magnetsim schema --markdown`
prints it, and `magnetsim validate FILE` names every mistake of a file with its line and with what is
allowed there.

## Editor

In VS Code install the extension *YAML* by Red Hat (any editor with the YAML language server will do). A
comment in the opening lines of a file names the schema, as the shipped scenarios do; the path counts from
the file:

```yaml
# yaml-language-server: $schema=scenario.schema.json
```

The editor then proposes keys, kinds and examples of values (Ctrl+Space), shows what a key means where the
pointer rests, and underlines unknown keys, wrong words and values without their unit while you type. It
looks at one file alone and does not know your names: whether a lane exists, shares add up or dates are in
order, `magnetsim validate` says.

## Values with units

A quantity is a number and its unit, `400 t/yr`. Numbers have a decimal point and no commas. A value without
its unit, or with the unit of something else, is refused.


""";

    public const string Distributions = """

`mo` is a twelfth of a year, and a year has 365.25 d unless [calendar](#calendar) says otherwise. A date is
written year first, `2027-03-01`, from 1900 to 2999. Truth is `true` or `false`. Names are made of letters,
digits, `_` and `-`, and start with a letter.

## Distributions

Where *distribution* stands below, a value may be left to chance: `{triangular: [25 d, 28 d, 45 d]}`. Its
parameters have the unit of the value. It is drawn at each use;
`{uncertain: {triangular: [25 d, 28 d, 45 d]}}` is drawn once per replication, for what is fixed but not
known. Where a value cannot exceed a bound, such as a yield, only bounded distributions may stand.


""";

    public const string Annotations = """

## Where a number comes from

Every map may carry these keys besides its own. So that a single value can, it may be written long, with
`value`: `lot: {value: 5 t, source: "annual report 2025", confidence: B}`. Keys that start with `x-` are
yours, and are not read.


""";

    public const string Composition = """

## Building on other files

A scenario seldom stands alone: it extends another one and says what is different. These keys serve that:
`extends` and `variants` stand at the top, `like` in a component, `csv` in the place of steps by date: under
`output`, `exports`, `contract`, `past_sales`, `exchange`, `duty`, `premium`, and `path` of a price or a
demand.

```yaml
extends: reference-2026.yaml
lanes: {oxide_from_china: {flex: 1.5}}      # changes one key of one lane
producers: {irel: {outages: ~}}             # removes what the other file says
plants: {plant_6: {like: plant_5, site: Kerala}}
variants: {slow: {description: Lanes do not speed up., lanes: {oxide_from_china: {flex: 1.0}}}}
```

A table is a plain text file, as a spreadsheet saves it with commas; its first line names the keys of a
step, and an empty cell leaves one out. Instead of a rate it may give the mass of each period; the last
line then only ends the series.

```
from,rate,then                              from,mass
2026-04-01,400 t/yr,linear                  2026-04-01,35 t
2028-04-01,500 t/yr,                        2026-05-01,
```

Maps are laid over each other key by key. Lists, distributions, values written long, and maps that are a
choice (`arrives`, `start` of a shock) are replaced whole. Where a map says either this or that, such as
`start` of a plant or its `award`, writing the one drops the other. `~` removes what stands below; the key's
default holds again. The `description` of a variant alone does not replace the scenario's: it is added to it,
as "Variant slow: Lanes do not speed up."


""";

    public const string Precedence = """

A variant is chosen with `--variant slow`; several may be combined. A single value is changed with
`--set lanes.oxide_from_china.flex=1.5`, an item of a list by its number, counted from 0:
`--set "producers.irel.output[0].rate=500 t/yr"`. `--set path=~` removes.

What is further down in this table wins over what is further up:

| from lowest to highest | note |
|---|---|
| the key's default | holds where nobody says anything |
| what a component inherits by `like` | what its sibling has after the next three rows |
| the file named by `extends` | what that file extends lies below it |
| the file itself | |
| `--variant`, in the order given | what it changes on a component reaches those that are `like` it |
| `--set`, in the order given | reaches the path that it names, and nothing that is `like` it |

So what a component writes itself, in any of these files and variants, wins over what it inherits; and a
variant acts as a file that extends this one.


""";

    public const string Keys = """

## Keys

Where a range is given for a distribution it holds for its parameters. `NAME` in a path stands for a name of
your choice, `[0]` for any item of a list.

""";
}
