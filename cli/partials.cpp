#include "cli/partials.h"

#include <array>

#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/journal.h"
#include "core/compare/first_pass.h"

namespace turnpoint {
namespace {

/// `facts` is asked with those of these that its command has.
constexpr std::array<const char*, 11> deciding_options = {
    "policy", "old", "new", "from", "to", "as-at", "seed", "runs", "setting", "trigger", "bank-holidays"};
constexpr std::array<const char*, 3> deciding_flags = {"all", "health-detail", "tables"};
/// What workforce-wide values rest on, the policies aside.
constexpr std::array<const char*, 5> facts_options = {"to", "as-at", "trigger", "bank-holidays",
                                                      "health-detail"};

constexpr std::int64_t most_parts = 1'000'000;

std::vector<Error> wrong(const std::string& where, std::string detail) {
  return {Error{ErrorCode::bad_argument, where, std::move(detail)}};
}

/// Why facts are not of this question; empty: they are.
std::string difference(const Partial& facts, const Arguments& arguments,
                       const std::vector<RunDocument>& used) {
  std::vector<std::string> words = {"facts"};
  words.insert(words.end(), facts.arguments.begin(), facts.arguments.end());
  const Result<Arguments> asked = Arguments::read(words);
  if (facts.command != "facts" || !asked) return "It is not what `turnpoint facts` writes.";
  for (const char* option : facts_options) {
    if (asked->has(option) != arguments.has(option) || asked->values(option) != arguments.values(option))
      return "It was made with another --" + std::string(option) + ".";
  }
  if (facts.policies.size() != used.size()) return "It is of other policies.";
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (facts.policies[i].text != used[i].text) return "It is of other policies.";
  }
  return missing_parts(facts);
}

Checked<std::vector<Facts>> read_facts_file(const Arguments& arguments, std::size_t plans) {
  const std::string path = arguments.value("facts");
  const Result<std::string> text = read_input(arguments, "facts");
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  Checked<Partial> facts = read_partial(*text, path);
  if (!facts) return tl::unexpected(facts.error());
  if (const std::string why = difference(*facts, arguments, journal().run().policies); !why.empty())
    return tl::unexpected(wrong(path, why));
  if (facts->facts.size() != plans) return tl::unexpected(wrong(path, "It holds another number of values."));
  return std::move(facts->facts);
}

}  // namespace

Result<AskedPeople> asked_people(const Arguments& arguments, const Workforce& workforce) {
  const std::size_t people = workforce.people.size();
  if (!arguments.has("slice")) return AskedPeople{0, people};
  const std::string text = arguments.value("slice");
  const std::size_t stroke = text.find('/');
  const auto part = whole_from_text(text.substr(0, stroke));
  const auto parts = stroke == std::string::npos ? std::nullopt : whole_from_text(text.substr(stroke + 1));
  if (!part || !parts || *part < 1 || *part > *parts || *parts > most_parts) {
    return fail(ErrorCode::bad_argument, "--slice",
                "\"" + text + "\" is not a slice; write which of how many, such as 2/8.");
  }
  const auto first = static_cast<std::size_t>(*part - 1);
  const auto count = static_cast<std::size_t>(*parts);
  return AskedPeople{people * first / count, people * (first + 1) / count, *part, *parts};
}

std::vector<std::string> deciding_arguments(const Arguments& arguments) {
  std::vector<std::string> words;
  for (const char* option : deciding_options) {
    for (const std::string& value : arguments.values(option)) {
      words.push_back("--" + std::string(option));
      words.push_back(value);
    }
  }
  for (const char* flag : deciding_flags) {
    if (arguments.has(flag)) words.push_back("--" + std::string(flag));
  }
  return words;
}

Partial begin_partial(const Arguments& arguments, const Workforce& workforce, const AskedPeople& people) {
  Partial partial;
  partial.command = arguments.command();
  partial.arguments = deciding_arguments(arguments);
  partial.policies = journal().run().policies;
  // An empty slice has nothing to be told apart by.
  if (workforce.people.size() != 0 || people.parts > 1)
    partial.slices = {{journal().run().workforce, people.part, people.parts}};
  if (workforce.spells.size() != 0) partial.record = workforce.record;
  return partial;
}

Checked<std::vector<Facts>> find_facts(const Arguments& arguments, const Workforce& workforce,
                                       const DayCount& days, const std::vector<Plan*>& plans, Day as_at) {
  Checked<std::vector<Facts>> facts;
  if (arguments.has("facts")) {
    if (!arguments.has("partial"))
      return tl::unexpected(wrong("--facts", "Only a partial result takes facts; add --partial."));
    facts = read_facts_file(arguments, plans.size());
    if (!facts) return facts;
  } else if (!need_first_pass(plans)) {
    return facts;
  } else if (arguments.has("partial") && !arguments.has("slice")) {
    return tl::unexpected(wrong(
        "--facts", "A trigger compares with an average of the whole workforce, and these files may hold "
                   "a part of it. Give the merged facts with --facts, or the whole files and --slice."));
  } else {
    facts = first_pass(workforce, days, plans, 0, workforce.people.size(), as_at);
  }
  apply_facts(plans, *facts);
  return facts;
}

Result<void> write_partial(const Arguments& arguments, const Partial& partial) {
  return write_file(arguments.value("partial"), partial_json(partial));
}

}  // namespace turnpoint
