#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/findings_inputs.h"
#include "cli/journal.h"
#include "cli/partials.h"
#include "cli/tables_inputs.h"
#include "core/compare/first_pass.h"

namespace turnpoint {
namespace {

Checked<Partial> load_partial(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  return read_partial(*text, path);
}

/// The command line whose result is merged. Errors: damaged, for words that --partial does not write.
Result<Arguments> question_of(const Partial& partial, const std::string& path) {
  std::vector<std::string> words = {partial.command};
  words.insert(words.end(), partial.arguments.begin(), partial.arguments.end());
  Result<Arguments> arguments = Arguments::read(words);
  if (arguments && deciding_arguments(*arguments) == partial.arguments) return arguments;
  return fail(ErrorCode::damaged, path, "Its command line is not one that --partial writes.");
}

/// Joins every file after the first into `whole`; `take` gets each one's sums, the first's too.
template <class Take>
Checked<void> join_all(const std::vector<std::string>& paths, Partial& whole, Take take) {
  const auto refused = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  if (const Result<void> taken = take(whole); !taken) return refused(taken.error());
  for (std::size_t i = 1; i < paths.size(); ++i) {
    Checked<Partial> next = load_partial(paths[i]);
    if (!next) return tl::unexpected(next.error());
    const Result<void> joined = join(whole, *next, paths[i]);
    if (!joined) return refused(joined.error());
    if (const Result<void> taken = take(*next); !taken) return refused(taken.error());
  }
  return {};
}

/// What does not stand for every slice is said before it is printed as if it did.
Result<void> check_whole(const Partial& whole) {
  const std::string missing = missing_parts(whole);
  if (missing.empty()) return {};
  return fail(ErrorCode::bad_argument, "merge", missing + " With --partial some parts can be merged.");
}

/// The comparison asked for, with the workforce-wide values that the partial holds.
Checked<AskedComparison> comparison_of(const Arguments& question, const Partial& whole) {
  Checked<AskedComparison> asked = asked_comparison(question);
  if (!asked) return asked;
  const std::vector<Plan*> plans = plans_of(asked->request);
  if (!need_first_pass(plans)) return asked;
  if (whole.facts.size() != plans.size()) {
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::damaged, "facts", "The workforce-wide values are missing."}});
  }
  apply_facts(plans, whole.facts);
  return asked;
}

int merge_comparisons(const Arguments& arguments, const Arguments& question, Partial&& whole) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Checked<AskedComparison> asked = comparison_of(question, whole);
  if (!asked) return refuse(asked.error());
  const ComparisonRequest& request = asked->request;
  Comparison comparison = no_people(request);
  const Checked<void> joined = join_all(arguments.positional(), whole, [&](const Partial& part) {
    return add_sums(request, part, comparison);
  });
  if (!joined) return refuse(joined.error());
  const Result<Workforce> people = take_rows(request, whole, comparison);
  if (!people) return refuse(people.error());
  if (arguments.has("partial")) {
    whole.rows.clear();
    fill(whole, comparison, *people);
    const Result<void> written = write_partial(arguments, whole);
    return written ? 0 : refuse(written.error());
  }
  if (const Result<void> complete = check_whole(whole); !complete) return refuse(complete.error());
  print_comparison(arguments, *format, {*people, asked->old_policy, asked->new_policy, request, comparison});
  return 0;
}

int merge_tables(const Arguments& arguments, const Arguments& question, Partial&& whole) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Checked<UnitTimes> unit_times = load_unit_times(arguments);
  if (!unit_times) return refuse(unit_times.error());
  const Checked<AskedComparison> asked = comparison_of(question, whole);
  if (!asked) return refuse(asked.error());
  const TablesRequest request(asked->request);
  ComparisonTables tables = no_tables(request);
  const Checked<void> joined = join_all(arguments.positional(), whole,
                                        [&](const Partial& part) { return add_sums(request, part, tables); });
  if (!joined) return refuse(joined.error());
  if (const Result<void> taken = take_rows(whole, tables); !taken) return refuse(taken.error());
  if (arguments.has("partial")) {
    fill(whole, tables);
    const Result<void> written = write_partial(arguments, whole);
    return written ? 0 : refuse(written.error());
  }
  if (const Result<void> complete = check_whole(whole); !complete) return refuse(complete.error());
  Workforce workforce;
  if (whole.record) workforce.record = *whole.record;
  print_tables(*format, {request, tables, *unit_times, workforce, arguments.has("by-team")});
  return 0;
}

/// Partials whose rows are all there is to them.
int merge_findings(const Arguments& arguments, const Arguments& question, Partial&& whole) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Checked<AskedFindings> asked = asked_findings(question);
  if (!asked) return refuse(asked.error());
  const Checked<void> joined =
      join_all(arguments.positional(), whole, [](const Partial&) { return Result<void>(); });
  if (!joined) return refuse(joined.error());
  std::vector<MetLook> looks;
  const Result<Workforce> people = take_rows(asked->plan, whole, looks);
  if (!people) return refuse(people.error());
  if (arguments.has("partial")) {
    const Result<void> written = write_partial(arguments, whole);
    return written ? 0 : refuse(written.error());
  }
  if (const Result<void> complete = check_whole(whole); !complete) return refuse(complete.error());
  print_findings(*format, {*people, asked->plan, asked->as_at, question.has("all"), std::move(looks)});
  return 0;
}

int merge_facts(const Arguments& arguments, Partial&& whole) {
  const Checked<void> joined =
      join_all(arguments.positional(), whole, [](const Partial&) { return Result<void>(); });
  if (!joined) return refuse(joined.error());
  if (!arguments.has("partial")) {
    print(partial_json(whole));
    return 0;
  }
  const Result<void> written = write_partial(arguments, whole);
  return written ? 0 : refuse(written.error());
}

}  // namespace

int run_merge(const Arguments& arguments) {
  const std::string& path = arguments.positional()[0];
  Checked<Partial> whole = load_partial(path);
  if (!whole) return refuse(whole.error());
  if (whole->command == "facts") return merge_facts(arguments, std::move(*whole));
  const Result<Arguments> question = question_of(*whole, path);
  if (!question) return refuse(question.error());
  RunFile given;
  given.policies = whole->policies;
  journal().give(given);
  if (question->has("tables")) return merge_tables(arguments, *question, std::move(*whole));
  for (const char* option : {"by-team", "unit-times"}) {
    if (arguments.has(option))
      return refuse(Error{ErrorCode::bad_argument, std::string("--") + option,
                          "It is for partial results of compare --tables; these are others."});
  }
  if (whole->command == "compare") return merge_comparisons(arguments, *question, std::move(*whole));
  if (whole->command == "findings") return merge_findings(arguments, *question, std::move(*whole));
  return refuse(Error{ErrorCode::damaged, path, "`" + whole->command + "` has no partial results."});
}

}  // namespace turnpoint
