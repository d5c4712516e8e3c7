#pragma once
/// A story: one person's year under an old and a new policy, every date, letter and clause stated by hand.

#include <map>
#include <string>
#include <vector>

#include "core/io/json.h"
#include "tests/scenarios/cases/worked_case.h"

namespace turnpoint::test {

/// A policy's view of the year.
struct StoryView {
  std::string policy;
  std::vector<CaseRow> events;
  std::vector<CaseRow> decisions;
  std::vector<CaseRow> stages;
  Lines arithmetic;
  Json year;     ///< every item of the year: date, item, clause, state
  Json weeks;    ///< as_at, within, due
  Json letters;  ///< letter, stage, date, set, says or refused; a transition's cutover, new, rule
  Json forms;    ///< form, date, answers, says
};

struct Story {
  std::string sentence;
  CaseRow person;
  std::vector<CaseRow> absences;
  Day first{};
  Day last{};
  std::vector<StoryView> views;  ///< the old policy, then the new one
};

/// Sorted paths of scenarios/stories.
Lines story_files();

/// Stops the program on a file that is no story.
Story read_story(const std::string& path);

/// What a view expects and does not find, and finds and does not expect, a line each.
Lines faults_of(const Story& story, const StoryView& view);

}  // namespace turnpoint::test
