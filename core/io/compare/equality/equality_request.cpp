#include "core/io/compare/equality/equality_request.h"

namespace turnpoint {

EqualityAsked read_equality_fields(Fields& fields) {
  EqualityAsked asked;
  const std::string written = fields.text("disclosure_key");
  const std::optional<DisclosureKey> key = disclosure_key_from_text(written);
  if (!key && !written.empty()) {
    fields.problem(ErrorCode::bad_argument, "disclosure_key",
                   "A key is 32 hexadecimal digits, drawn at random once for the study.");
  }
  asked.disclosure.key = key.value_or(DisclosureKey{});
  asked.disclosure.suppression =
      fields.whole("suppression", static_cast<int>(usual_suppression), 2, static_cast<int>(most_suppression));
  asked.references = fields.texts("references");
  fields.refuse_others();
  return asked;
}

Result<EqualityAsked> read_equality_request(std::string_view text) {
  const Result<Json> json = parse_json(text, "equality");
  if (!json) return tl::unexpected(json.error());
  if (!json->is_object()) return fail(ErrorCode::wrong_type, "equality", "An object in braces was expected.");
  ReadingNotes notes;
  Fields fields(*json, "equality", notes);
  EqualityAsked asked = read_equality_fields(fields);
  if (!notes.problems.empty()) return tl::unexpected(notes.problems.front());
  return asked;
}

}  // namespace turnpoint
