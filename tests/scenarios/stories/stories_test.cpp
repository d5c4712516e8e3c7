#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "tests/scenarios/stories/story.h"

using namespace turnpoint;
using namespace turnpoint::test;

TEST_CASE("there are stories, each named by its sentence, under an old policy and the new one") {
  const Lines files = story_files();
  CHECK(files.size() >= 4);
  for (const std::string& path : files) {
    INFO(path);
    const Story story = read_story(path);
    CHECK(std::filesystem::path(path).stem().string() == file_name_of(story.sentence));
    REQUIRE(story.views.size() == 2);
    CHECK(story.views[0].policy != "nw-wellbeing");
    CHECK(story.views[1].policy == "nw-wellbeing");
    for (const StoryView& view : story.views) {
      CHECK_FALSE(view.year.empty());
      CHECK_FALSE(view.arithmetic.empty());
    }
  }
}

TEST_CASE(
    "every date, letter, form and clause of a story is that of the due list, the letters and the forms") {
  for (const std::string& path : story_files()) {
    const Story story = read_story(path);
    for (const StoryView& view : story.views) {
      for (const std::string& fault : faults_of(story, view)) FAIL_CHECK(path << '\n' << fault);
    }
  }
}
