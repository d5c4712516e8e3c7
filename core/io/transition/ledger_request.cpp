#include "core/io/transition/ledger_request.h"

#include "core/io/fields.h"

namespace turnpoint {

Result<LedgerAsked> read_ledger_request(std::string_view text, const Policy& old_policy) {
  const Result<Json> json = parse_json(text, "ledger");
  if (!json) return tl::unexpected(json.error());
  if (!json->is_object()) return fail(ErrorCode::wrong_type, "ledger", "An object in braces was expected.");
  ReadingNotes notes;
  Fields fields(*json, "ledger", notes);
  LedgerAsked asked;
  const std::string cutover = fields.text("cutover");
  const std::optional<Day> day = day_from_text(cutover);
  if (!day && !cutover.empty())
    fields.problem(ErrorCode::bad_date, "cutover",
                   "\"" + cutover + "\" is not a day that exists, written YYYY-MM-DD.");
  asked.cutover = day.value_or(Day{});
  Result<Mapping> mapping = with_rules({}, fields.texts("rules"), old_policy);
  if (mapping) asked.mapping = std::move(*mapping);
  asked.mapping.review_within = fields.term_or("review_within", asked.mapping.review_within);
  asked.mapping.letters_before = fields.term_or("letters_before", asked.mapping.letters_before);
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(notes.problems.front());
  if (!mapping) return tl::unexpected(mapping.error());
  return asked;
}

}  // namespace turnpoint
