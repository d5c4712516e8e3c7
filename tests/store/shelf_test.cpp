#include "web/store/shelf.h"

#include <catch_amalgamated.hpp>

using namespace turnpoint::store;

TEST_CASE("a generation's name is read only as it is written") {
  CHECK(generation_name(7) == "gen-000007.study");
  CHECK(generation_name(1'234'567) == "gen-1234567.study");
  CHECK(generation_from_name("gen-000007.study") == 7);
  CHECK(generation_from_name("gen-1234567.study") == 1'234'567);
  for (const char* name :
       {"", "gen-.study", "gen-7.study", "gen-0000007.study", "gen--00007.study", "gen-00000x.study",
        "gen-000007.study~", "Gen-000007.study", "gen-000007.studx", "gen-9999999999999.study"})
    CHECK_FALSE(generation_from_name(name));
}

TEST_CASE("a new generation is above every number seen, set aside or not") {
  Shelf shelf;
  CHECK(shelf.add() == "gen-000001.study");
  shelf.fill({"gen-000003.study", "notes.txt", "gen-000012.study"});
  shelf.set_aside("gen-000012.study");
  CHECK(shelf.newest() == "gen-000003.study");
  CHECK(shelf.add() == "gen-000013.study");
  shelf.drop("gen-000013.study");
  CHECK(shelf.add() == "gen-000014.study");
}

TEST_CASE("only the oldest beyond the kept ones is offered for deletion") {
  Shelf shelf;
  shelf.fill({"gen-000001.study", "gen-000002.study", "gen-000003.study"});
  CHECK_FALSE(shelf.oldest_beyond(3));
  CHECK(shelf.oldest_beyond(2) == "gen-000001.study");
  shelf.set_aside("gen-000001.study");
  CHECK_FALSE(shelf.oldest_beyond(2));
}

TEST_CASE("the last generation of each of fourteen days stays besides the newest ones") {
  Shelf shelf;
  std::vector<std::string> names;
  std::map<std::string, long> days;
  // Two a day from day 1 to day 20: numbers 2d - 1 and 2d are of day d.
  for (std::uint64_t number = 1; number <= 40; ++number) {
    names.push_back(generation_name(number));
    days[names.back()] = static_cast<long>((number + 1) / 2);
  }
  shelf.fill(names);
  shelf.date(days);
  std::vector<std::uint64_t> gone;
  while (const auto old = shelf.oldest_beyond(4)) {
    gone.push_back(*generation_from_name(*old));
    shelf.drop(*old);
  }
  // Days 1 to 6 are fourteen or more before day 20; of days 7 to 18 the first of each goes; 37 to 40 are the
  // newest.
  CHECK(gone == std::vector<std::uint64_t>{1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12,
                                           13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35});
}

TEST_CASE("generations of no known day go as the oldest do") {
  Shelf shelf;
  shelf.fill({"gen-000001.study", "gen-000002.study", "gen-000003.study"});
  shelf.date({{"gen-000002.study", 5}, {"notes.txt", 6}});
  CHECK(shelf.oldest_beyond(1) == "gen-000001.study");
  shelf.drop("gen-000001.study");
  // The one after it is of another day, as far as is known.
  CHECK_FALSE(shelf.oldest_beyond(1));
}

TEST_CASE("a deletion is either meant or named") {
  Shelf shelf;
  shelf.fill({"gen-000001.study", "gen-000002.study"});
  CHECK_FALSE(shelf.unmeant_deletion({"a", "b"}, {"b"}));
  CHECK(shelf.unmeant_deletion({"gen-000002.study"}, {"gen-000001.study", "gen-000002.study"}) ==
        "gen-000001.study");
  shelf.drop("gen-000001.study");
  CHECK_FALSE(shelf.unmeant_deletion({"gen-000002.study"}, {"gen-000001.study", "gen-000002.study"}));
  CHECK(shelf.unmeant_deletion({}, {"gen-000001.study", "gen-000002.study"}) == "gen-000002.study");
  shelf.settle();
  CHECK(shelf.unmeant_deletion({"gen-000002.study"}, {"gen-000001.study"}) == "gen-000001.study");
}
