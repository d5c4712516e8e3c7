#include "core/io/cases/tone_json.h"

#include <set>

#include "core/io/fields.h"
#include "core/io/policy/shipped.h"

namespace turnpoint {
namespace {

TonePhrase read_phrase(const Json& json, const std::string& path, ReadingNotes& notes) {
  Fields fields(json, path, notes);
  TonePhrase phrase;
  phrase.says = fields.text("says");
  phrase.instead = fields.text("instead");
  if (fields.has("not_in")) phrase.not_in = fields.texts("not_in");
  if (fields.has("plain_in")) {
    phrase.plain_in = register_from_text(fields.text("plain_in"));
    if (!phrase.plain_in)
      fields.problem(ErrorCode::unknown_value, "plain_in", "This is no register; write formal or hearing.");
  }
  fields.refuse_others();
  return phrase;
}

}  // namespace

Checked<std::vector<TonePhrase>> read_phrases(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  ReadingNotes notes;
  std::vector<TonePhrase> phrases;
  std::set<std::string> seen;
  if (!json->is_array())
    notes.problems.push_back({ErrorCode::wrong_type, name, "A list of phrases is expected: [ … ]."});
  else
    for (std::size_t i = 0; i < json->size(); ++i) {
      const std::string path = "phrases." + std::to_string(i);
      phrases.push_back(read_phrase((*json)[i], path, notes));
      if (!seen.insert(phrases.back().says).second)
        notes.problems.push_back({ErrorCode::duplicate_id, path,
                                  "\"" + phrases.back().says + "\" is in the list already; take one out."});
    }
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return phrases;
}

const std::vector<TonePhrase>& shipped_phrases() {
  static const std::vector<TonePhrase> phrases =
      read_phrases(shipped_paper("tone/phrases.json"), "tone/phrases.json")
          .value_or(std::vector<TonePhrase>());
  return phrases;
}

}  // namespace turnpoint
