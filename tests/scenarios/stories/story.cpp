#include "tests/scenarios/stories/story.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace turnpoint::test {
namespace {

[[noreturn]] void no_story(const std::string& path, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", path.c_str(), why.c_str());
  std::abort();
}

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? "" : found->get<std::string>();
}

CaseRow row_of(const Json& object) {
  CaseRow row;
  for (const auto& [key, value] : object.items()) row[key] = value.get<std::string>();
  return row;
}

std::vector<CaseRow> rows_of(const Json& object, const char* key) {
  std::vector<CaseRow> rows;
  if (const auto found = object.find(key); found != object.end()) {
    for (const Json& each : *found) rows.push_back(row_of(each));
  }
  return rows;
}

Json list_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? Json::array() : *found;
}

StoryView view_of(const Json& object) {
  StoryView view;
  view.policy = text_at(object, "policy");
  view.events = rows_of(object, "events");
  view.decisions = rows_of(object, "decisions");
  view.stages = rows_of(object, "stages");
  for (const Json& line : list_at(object, "arithmetic")) view.arithmetic.push_back(line.get<std::string>());
  view.year = list_at(object, "year");
  view.weeks = list_at(object, "weeks");
  view.letters = list_at(object, "letters");
  view.forms = list_at(object, "forms");
  return view;
}

}  // namespace

Lines story_files() {
  Lines paths;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator("scenarios/stories", fault)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Story read_story(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const Result<Json> json = parse_json(std::string(std::istreambuf_iterator<char>(file), {}), path);
  if (!json) no_story(path, json.error().detail);
  Story story;
  story.sentence = text_at(*json, "story");
  story.person = row_of(json->at("person"));
  story.absences = rows_of(*json, "absences");
  const auto first = day_from_text(text_at(*json, "from"));
  const auto last = day_from_text(text_at(*json, "to"));
  if (!first || !last) no_story(path, "from and to must be days");
  story.first = *first;
  story.last = *last;
  for (const Json& view : list_at(*json, "views")) story.views.push_back(view_of(view));
  return story;
}

}  // namespace turnpoint::test
