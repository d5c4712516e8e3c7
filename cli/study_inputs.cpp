#include "cli/study_inputs.h"

#include "cli/inputs.h"

namespace turnpoint {
namespace {

Result<Term> term_option(const Arguments& arguments, const std::string& name, const Term& otherwise) {
  if (!arguments.has(name)) return otherwise;
  const std::optional<Term> term = term_from_text(arguments.value(name));
  if (term) return *term;
  return fail(ErrorCode::bad_argument, "--" + name,
              "\"" + arguments.value(name) +
                  "\" is not a length of time; write one such as \"28 calendar days\", \"5 working days\" or "
                  "\"2 months\".");
}

}  // namespace

Result<Mapping> read_mapping(const Arguments& arguments, const Policy& old_policy) {
  Result<Mapping> mapping = with_rules({}, arguments.values("rule"), old_policy);
  if (!mapping) return mapping;
  const Result<Term> review = term_option(arguments, "review-within", mapping->review_within);
  if (!review) return tl::unexpected(review.error());
  const Result<Term> letters = term_option(arguments, "letters-before", mapping->letters_before);
  if (!letters) return tl::unexpected(letters.error());
  mapping->review_within = *review;
  mapping->letters_before = *letters;
  return mapping;
}

Result<Disclosure> read_disclosure(const Arguments& arguments) {
  const Result<std::string> text = arguments.needed("disclosure-key");
  if (!text) return tl::unexpected(text.error());
  const std::optional<DisclosureKey> key = disclosure_key_from_text(*text);
  if (!key) {
    return fail(
        ErrorCode::bad_argument, "--disclosure-key",
        "A key is 32 hexadecimal digits, drawn at random once for the study and kept with it, such as "
        "`openssl rand -hex 16` makes.");
  }
  const Result<std::int64_t> suppression =
      whole_option(arguments, "suppression", usual_suppression, 2, most_suppression);
  if (!suppression) return tl::unexpected(suppression.error());
  return Disclosure{*key, *suppression};
}

}  // namespace turnpoint
