/// What kinds of cases there are of each policy: a kind that nobody works out by hand is one that nobody
/// checks.

#include <algorithm>
#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "core/time/window.h"
#include "tests/scenarios/cases/case_files.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::size_t cases_of_a_policy_at_least = 12;

std::optional<Day> day_in(const CaseRow& row, const char* column) {
  const auto cell = row.find(column);
  return cell == row.end() ? std::nullopt : day_from_text(cell->second);
}

std::string text_in(const CaseRow& row, const char* column) {
  const auto cell = row.find(column);
  return cell == row.end() ? "" : cell->second;
}

bool any_absence(const WorkedCase& worked, bool (*is)(Day first, std::optional<Day> last)) {
  return std::any_of(worked.absences.begin(), worked.absences.end(), [&](const CaseRow& row) {
    return is(*day_in(row, "first_day"), day_in(row, "last_day"));
  });
}

bool has_category(const WorkedCase& worked, const char* category) {
  return std::any_of(worked.absences.begin(), worked.absences.end(),
                     [&](const CaseRow& row) { return text_in(row, "category") == category; });
}

/// The day of the first event of this kind after a day.
std::optional<Day> next(const WorkedCase& worked, EventKind kind, Day after) {
  std::optional<Day> found;
  for (const ExpectedEvent& event : worked.expect) {
    if (event.kind == kind && event.day > after && (!found || event.day < *found)) found = event.day;
  }
  return found;
}

std::optional<Day> first(const WorkedCase& worked, EventKind kind) { return next(worked, kind, Day{}); }

bool is_open(const WorkedCase& worked) {
  return any_absence(worked, [](Day, std::optional<Day> last) { return !last; });
}

bool covers_29_february(const WorkedCase& worked) {
  return any_absence(worked, [](Day begun, std::optional<Day> last) {
    const std::chrono::year year = std::chrono::year_month_day(begun).year();
    const Day leap_day{year / std::chrono::February / 29};
    return year.is_leap() && last && begun < leap_day && leap_day < *last;
  });
}

bool runs_over_a_months_end(const WorkedCase& worked) {
  return any_absence(worked, [](Day begun, std::optional<Day> last) {
    return last && std::chrono::year_month_day(begun).month() != std::chrono::year_month_day(*last).month();
  });
}

bool touches_over_a_weekend(const WorkedCase& worked) {
  for (const CaseRow& earlier : worked.absences) {
    const auto last = day_in(earlier, "last_day");
    for (const CaseRow& later : worked.absences) {
      if (last && weekday_index(*last) == 4 && day_in(later, "first_day") == *last + std::chrono::days(3))
        return true;
    }
  }
  return false;
}

bool works_three_days(const WorkedCase& worked) {
  const std::string pattern = text_in(worked.person, "work_pattern");
  return pattern.size() == 7 && std::count(pattern.begin(), pattern.end(), '-') == 4;
}

bool started_four_months_before(const WorkedCase& worked) {
  const auto start = day_in(worked.person, "start_date");
  return start && std::any_of(worked.absences.begin(), worked.absences.end(), [&](const CaseRow& row) {
           const Day begun = *day_in(row, "first_day");
           return plus_months(*start, 4) <= begun && begun < plus_months(*start, 5);
         });
}

bool has_pregnancy(const WorkedCase& worked) { return has_category(worked, "pregnancy_related"); }
bool has_accident(const WorkedCase& worked) { return has_category(worked, "work_accident"); }
bool has_disability(const WorkedCase& worked) {
  return has_category(worked, "disability_related") || has_category(worked, "disability_leave") ||
         std::any_of(worked.decisions.begin(), worked.decisions.end(),
                     [](const CaseRow& row) { return text_in(row, "kind") == "adjustment"; });
}

/// From the first meeting to a hearing in one absence, full pay ending in between.
bool loses_pay_on_the_way_to_a_hearing(const WorkedCase& worked) {
  const auto met = first(worked, EventKind::stage_meeting);
  const auto half = met ? next(worked, EventKind::pay_half, *met) : std::nullopt;
  return half && next(worked, EventKind::hearing, *half).has_value();
}

/// A stage ends on the day before a finding, which begins again with an invitation.
bool ends_the_day_before_a_finding(const WorkedCase& worked) {
  for (const EventKind end : {EventKind::warning_lapses, EventKind::leaves}) {
    for (auto day = first(worked, end); day; day = next(worked, end, *day)) {
      if (next(worked, EventKind::finding, *day) == *day + std::chrono::days(1)) return true;
    }
  }
  return false;
}

bool is_found_while_a_stage_is_live(const WorkedCase& worked) {
  const auto missed = first(worked, EventKind::target_missed);
  return missed && next(worked, EventKind::stage_meeting, *missed).has_value();
}

bool steps_down_and_out(const WorkedCase& worked) {
  const auto down = first(worked, EventKind::step_down);
  return down && next(worked, EventKind::leaves, *down).has_value();
}

struct Kind {
  const char* name;
  bool (*is)(const WorkedCase& worked);
  bool of_old_policies_only = false;
};

constexpr Kind kinds[] = {
    {"an absence still open", is_open},
    {"an absence over 29 February", covers_29_february},
    {"an absence over a month's end", runs_over_a_months_end},
    {"two absences that touch over a weekend", touches_over_a_weekend},
    {"a part-timer on three days", works_three_days},
    {"a starter of four months", started_four_months_before},
    {"pregnancy", has_pregnancy},
    {"an accident at work", has_accident},
    {"a disability", has_disability},
    {"full pay that ends on the way to a hearing", loses_pay_on_the_way_to_a_hearing},
    {"a finding the day after a stage ended", ends_the_day_before_a_finding, true},
    {"a finding while the stage is live", is_found_while_a_stage_is_live, true},
};

std::vector<WorkedCase> cases_of(const std::string& policy) {
  std::vector<WorkedCase> cases;
  for (const std::string& path : case_files(policy)) cases.push_back(read_case_file(path).worked);
  return cases;
}

bool has(const std::vector<WorkedCase>& cases, bool (*is)(const WorkedCase&)) {
  return std::any_of(cases.begin(), cases.end(), is);
}

}  // namespace

TEST_CASE("each policy has at least twelve worked cases, and every kind of them") {
  for (const char* policy : case_policies) {
    INFO(policy);
    const std::vector<WorkedCase> cases = cases_of(policy);
    CHECK(cases.size() >= cases_of_a_policy_at_least);
    for (const Kind& kind : kinds) {
      INFO(kind.name);
      if (!kind.of_old_policies_only || std::string(policy) != "nw-wellbeing") CHECK(has(cases, kind.is));
    }
  }
}

TEST_CASE("a worked case of the 2009 policy goes down from stage 2 to stage 1 and out") {
  CHECK(has(cases_of("thornton-2009"), steps_down_and_out));
}

TEST_CASE("every folder of worked cases is that of a policy that is tried") {
  Lines folders;
  for (const auto& entry : std::filesystem::directory_iterator("scenarios/cases")) {
    if (entry.is_directory()) folders.push_back(entry.path().filename().string());
  }
  std::sort(folders.begin(), folders.end());
  CHECK(folders == Lines(std::begin(case_policies), std::end(case_policies)));
}
