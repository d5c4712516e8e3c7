#pragma once
/// Pages that tests of several places begin with.

#include <memory>

#include "tests/app/page.h"

namespace turnpoint::app {

/// `training` waits for `sign_off`, which is due on 31 March 2026.
inline constexpr const char* small_plan = R"({
  "schema": 1, "id": "small", "name": "Small plan", "starts": "2026-01-01",
  "themes": [{"id": "a", "name": "First theme"}],
  "actions": [
    {"id": "sign_off", "theme": "a", "what": "Sign the policy off", "by_when": "2026-03-31"},
    {"id": "training", "theme": "a", "what": "Train managers", "by_when": "2026-05", "depends_on": ["sign_off"]}
  ]
})";

/// On Tuesday 31 March 2026, with encryption on: nobody's yet where `own`, else the sample council's.
inline std::unique_ptr<Page> encrypted_page(bool own) {
  auto page = opened_page();
  page->session.set_today("2026-03-31");
  KeepingView keeping;
  keeping.protection = Protection::open;
  page->session.set_keeping(keeping);
  if (own) page->apply(BeginOwn{});
  return page;
}

/// A has 4 weeks and nothing else; B has four short spells; C has one day.
inline std::unique_ptr<Page> three_people(bool with_ranges) {
  auto page = opened_page();
  page->with_ranges = with_ranges;
  page->offer({{"people.csv", "employee_id,team\nA,North\nB,South\nC,South\n"},
               {"absences.csv", "employee_id,first_day,last_day\n"
                                "A,2025-05-01,2025-06-15\n"
                                "B,2025-01-06,2025-01-07\n"
                                "B,2025-05-12,2025-05-13\n"
                                "B,2025-09-01,2025-09-02\n"
                                "B,2025-11-03,2025-11-04\n"
                                "C,2025-07-07,2025-07-07\n"}});
  page->apply(SetDates{"2025-01-01", "2025-12-31"});
  return page;
}

}  // namespace turnpoint::app
