#include "cli/findings_inputs.h"

#include "cli/files.h"

namespace turnpoint {
namespace {

constexpr std::int64_t unit = 10'000;
/// trigger, day, value and threshold in ten-thousandths, crossing, provisional, spell_first
constexpr std::size_t row_size = 7;

std::int64_t ten_thousandths(const Rational& value) {
  const Rational rounded = *decimal_from_text(to_decimal(value));
  return static_cast<std::int64_t>((rounded * unit).numerator());
}

tl::unexpected<std::vector<Error>> all(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

}  // namespace

Checked<AskedFindings> asked_findings(const Arguments& arguments) {
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return all(as_at.error());
  const Result<std::string> name = arguments.needed("policy");
  if (!name) return all(name.error());
  const Checked<Policy> policy = load_policy(*name);
  if (!policy) return tl::unexpected(policy.error());
  Result<Plan> plan =
      arguments.has("trigger") ? compile(*policy, arguments.values("trigger")) : compile(*policy);
  if (!plan) return all(plan.error());
  return AskedFindings{std::move(*plan), *as_at};
}

void print_findings(Format format, const FindingsRun& run) {
  print(format == Format::csv    ? findings_csv(run)
        : format == Format::json ? findings_json(run)
                                 : findings_table(run));
}

void fill(Partial& partial, const FindingsRun& run) {
  for (const MetLook& look : run.looks) {
    partial.rows.push_back(
        {run.workforce.people.employee_id[look.person],
         {look.trigger, look.day, ten_thousandths(look.value), ten_thousandths(look.threshold),
          look.crossing ? 1 : 0, look.provisional ? 1 : 0, look.spell_first}});
  }
}

Result<Workforce> take_rows(const Plan& plan, const Partial& partial, std::vector<MetLook>& looks) {
  Workforce people;
  std::vector<std::string>& ids = people.people.employee_id;
  for (const PartialRow& row : partial.rows) {
    const std::vector<std::int64_t>& numbers = row.numbers;
    const bool sound = numbers.size() == row_size && numbers[0] >= 0 &&
                       numbers[0] < static_cast<std::int64_t>(plan.triggers.size()) &&
                       is_day_number(numbers[1]) && is_day_number(numbers[6]);
    if (!sound) {
      return fail(ErrorCode::damaged, "rows",
                  "The row of \"" + row.employee_id + "\" is not a look of this policy.");
    }
    if (ids.empty() || ids.back() != row.employee_id) ids.push_back(row.employee_id);
    looks.push_back({static_cast<std::uint32_t>(ids.size() - 1), static_cast<std::uint16_t>(numbers[0]),
                     static_cast<std::int32_t>(numbers[1]), Rational(numbers[2], unit),
                     Rational(numbers[3], unit), numbers[4] == 1, numbers[5] == 1,
                     static_cast<std::int32_t>(numbers[6])});
  }
  return people;
}

}  // namespace turnpoint
