#pragma once
/// The rules between rows of people.csv that speak of the same person.

#include "core/io/workforce/people_csv.h"

namespace turnpoint {

/// Refuses rows that repeat another (duplicate_row), that lack valid_from beside another (missing_value) or
/// that end service before it begins (last_before_first); answers the rest. Which rows are kept never depends
/// on their order. Persons keep their numbers in `people.rows().ids`.
PeopleTables settle_people(PeopleCsv& people, std::vector<RowProblem>& refused, std::vector<Note>& notes);

}  // namespace turnpoint
