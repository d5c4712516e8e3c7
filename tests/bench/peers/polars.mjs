/** polars judges the rules: every look joined with its person's spells, then grouped. */
import pl from "nodejs-polars";
import { spellColumns } from "./columns.mjs";

const { col, lit, when } = pl;
const one = (condition) => when(condition).then(lit(1)).otherwise(lit(0));

export function open(workload) {
  const spells = pl.DataFrame(spellColumns(workload));
  const others = spells.select(col("person"), col("first").alias("other_first"), col("last").alias("other_last"));
  const from = col("last").sub(lit(364));
  const query = spells.lazy()
    .join(others.lazy(), { on: "person" })
    .filter(col("other_first").ltEq(col("last")).and(col("other_last").gtEq(from)))
    .select(
      col("place"),
      col("other_last").sub(when(col("other_first").gt(from)).then(col("other_first")).otherwise(from)).add(lit(1)).alias("inside"),
      one(col("other_last").gtEq(col("last").sub(lit(90))).and(col("other_last").gt(col("other_first")))).alias("short"),
      when(col("other_last").eq(col("last"))).then(col("other_last").sub(col("other_first")).add(lit(1))).otherwise(lit(0)).alias("length"),
    )
    .groupBy("place")
    .agg(col("inside").count().cast(pl.Int64).alias("spells"), col("inside").sum().cast(pl.Int64).alias("days"), col("short").sum().alias("short"), col("length").max().alias("length"))
    .withColumns(col("spells").mul(col("spells")).mul(col("days")).alias("score"))
    .withColumns(
      one(col("score").gtEq(lit(200))).alias("fire1"),
      one(col("spells").gtEq(lit(4))).alias("fire2"),
      one(col("short").gtEq(lit(3))).alias("fire3"),
      one(col("days").gtEq(lit(10))).alias("fire4"),
      one(col("length").gtEq(lit(28))).alias("fire5"),
    )
    .withColumns(["fire1", "fire2", "fire3", "fire4", "fire5"]
      .map((name, rule) => col(name).mul(lit(1 << rule))).reduce((sum, bit) => sum.add(bit)).cast(pl.Int64).alias("bits"))
    .select(
      col("place").count().alias("evals"),
      col("fire1").sum(), col("fire2").sum(), col("fire3").sum(), col("fire4").sum(), col("fire5").sum(),
      one(col("bits").gt(lit(0))).sum().alias("any"),
      col("score").sum().alias("sumB"),
      col("place").modulo(lit(65536)).add(lit(1)).mul(col("bits")).sum().alias("hRules"),
    );
  return async () => {
    const [row] = (await query.collect()).toRecords();
    return Object.fromEntries(Object.entries(row).map(([name, number]) => [name, Number(number)]));
  };
}
