// The core program's calls for a synthetic workforce.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/core_answers.h"
#include "web/bind/facade.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

void make(Facade& core, const std::string& request, int slice) {
  value_of(core.begin_synthesis(request));
  while (!value_of(core.continue_synthesis(slice))["done"].get<bool>()) {
  }
}

}  // namespace

TEST_CASE("a synthetic workforce is made in slices of any size, with the same files") {
  const std::string request = R"({"profile":"school","employees":60,"seed":3})";
  Facade core;
  CHECK(value_of(core.begin_synthesis(request))["people"] == 60);
  const Json first = value_of(core.continue_synthesis(25));
  CHECK(first["done"] == false);
  CHECK(first["at"] == 25);
  CHECK(first["of"] == 60);
  make(core, request, 7);
  const Json whole = value_of(core.synthesis());
  const std::string people = value_of(core.synthesis_file("people.csv")).get<std::string>();
  make(core, request, 1000);
  CHECK(value_of(core.synthesis()) == whole);
  CHECK(value_of(core.synthesis_file("people.csv")) == people);
  CHECK(whole["profile"] == "school");
  CHECK(whole["files"][0]["rows"] == 60);
  CHECK(whole["figures"].size() == 8);
  CHECK(print_json(whole) == value_of(core.synthesis_as("json")).get<std::string>());
  CHECK(value_of(core.synthesis_as("csv")).get<std::string>().starts_with("profile,seed,figure,"));
  CHECK(value_of(core.synthesis_as("table")).get<std::string>().starts_with("A group of schools: 60 people"));
}

TEST_CASE("its files are imported as any other, and the workforce stays until then") {
  Facade core;
  value_of(core.load_sample("council"));
  make(core, R"({"profile":"council","employees":300})", 100);
  const std::string people = value_of(core.synthesis_file("people.csv")).get<std::string>();
  const std::string absences = value_of(core.synthesis_file("absences.csv")).get<std::string>();
  value_of(core.begin_import(absences, true, people, false));
  Json progress;
  do progress = value_of(core.continue_import(1000));
  while (!progress["done"].get<bool>());
  CHECK(progress["workforce"]["people"] == 300);
  CHECK(value_of(core.refused_rows()) == "file,line,column,value,problem,detail\n");
}

TEST_CASE("a synthetic workforce is there once it is done") {
  Facade core;
  check_refused(core.continue_synthesis(1), "bad_argument");
  check_refused(core.synthesis(), "bad_argument");
  check_refused(core.synthesis_as("csv"), "bad_argument");
  check_refused(core.synthesis_file("people.csv"), "bad_argument");
  check_refused(core.begin_synthesis(R"({"profile":"hospital","employees":5})"), "bad_argument");
  make(core, R"({"profile":"council","employees":5})", 5);
  check_refused(core.synthesis_file("teams.csv"), "bad_argument");
  // Asking for another leaves the one that is done until the next is.
  value_of(core.begin_synthesis(R"({"profile":"school","employees":50})"));
  CHECK(value_of(core.synthesis())["profile"] == "council");
}
