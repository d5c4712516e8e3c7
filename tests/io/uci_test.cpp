/// A real record: 36 people of a courier company, 2007 to 2010 (UCI "Absenteeism at work", CC BY 4.0),
/// converted to our columns. It is not part of the clone.

#include <catch2/catch_test_macros.hpp>

#include "tests/io/files.h"
#include "tests/support/draws.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::string folder = "../shared/data/uci-absenteeism/";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
  }
  return lines;
}

std::string mixed(const std::string& text, Draws& draws) {
  std::vector<std::string> rows = lines_of(text);
  const std::string header = rows.front();
  rows.erase(rows.begin());
  draws.mix(rows);
  std::string out = header + '\n';
  for (const std::string& row : rows) out += row + '\n';
  return out;
}

}  // namespace

TEST_CASE("every row of a real record is used, in any order") {
  const auto people = file_bytes(folder + "people.csv");
  const auto absences = file_bytes(folder + "absences.csv");
  if (!people || !absences) SKIP("no real record at " << folder);
  const WorkforceReading reading = read_both(*people, *absences);
  REQUIRE(reading.usable());
  CHECK(codes(reading).empty());
  CHECK(reading.people.rows_used == 33);  // of the 36, three have no hours of absence
  CHECK(reading.absences.rows_used == 696);
  CHECK(reading.workforce.people.size() == 33);
  CHECK(reading.workforce.spells.size() == 696);
  CHECK(adds_up(reading.absences));
  CHECK(read_absences(*absences).workforce.people.employee_id == reading.workforce.people.employee_id);
  Draws draws(740);
  for (int round = 0; round < 5; ++round) {
    CHECK(dump(read_both(mixed(*people, draws), mixed(*absences, draws)).workforce) ==
          dump(reading.workforce));
  }
}
