/// Runs tests/store/contract on the browser in memory. What the lines mean is in its README.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include <catch_amalgamated.hpp>

#include "tests/store/fake_browser.h"

namespace turnpoint::store::test {
namespace {

using Words = std::vector<std::string>;

struct Broken {
  ActionKind kind{};
  Fault fault = Fault::none;
  std::string name;
};

const std::map<std::string, Broken> faults{
    {"put_throws", {ActionKind::flush, Fault::refused, "QuotaExceededError"}},
    {"put_fails", {ActionKind::flush, Fault::refused, "DataError"}},
    {"put_aborts", {ActionKind::flush, Fault::refused, "AbortError"}},
    {"put_lost", {ActionKind::flush, Fault::lied, ""}},
    {"append_throws", {ActionKind::append, Fault::refused, "QuotaExceededError"}},
    {"append_aborts", {ActionKind::append, Fault::refused, "AbortError"}},
    {"append_lost", {ActionKind::append, Fault::lied, ""}},
    {"append_stalls", {ActionKind::append, Fault::lost, ""}},
    {"flush_stalls", {ActionKind::flush, Fault::lost, ""}},
    {"flush_lies", {ActionKind::flush, Fault::lied, ""}},
    {"populate_fails", {ActionKind::populate, Fault::refused, "AbortError"}},
    {"populate_empty", {ActionKind::populate, Fault::lied, ""}},
};

class Case {
 public:
  void run(const Words& line) {
    const std::string& verb = line[0];
    if (browser_step(verb, line)) return;
    const int id = std::stoi(line.at(1));
    if (!tabs_.count(id)) tabs_[id] = std::make_unique<Tab>(browser_, id);
    if (tab_step(verb, *tabs_[id], line)) return settle();
    expect(verb, *tabs_[id], line.size() > 2 ? line[2] : "", line.size() > 3 ? line[3] : "");
  }

 private:
  bool browser_step(const std::string& verb, const Words& line) {
    if (verb == "rows") {
      CHECK(std::to_string(browser_.rows.size()) == line.at(1));
    } else if (verb == "row") {
      CHECK(browser_.rows.count(line.at(1)) == 1);
    } else if (verb == "foreign") {
      browser_.rows[line.at(1)] = std::string(1, '?');
    } else if (verb == "damage") {
      if (line.at(1) == "newest") browser_.rows.rbegin()->second.back() ^= 1;
      browser_.journal.rbegin()->second.back() ^= 1;
    } else if (verb == "newer") {
      browser_.rows["gen-000099.study"] = packed("from a newer version", 2);
    } else if (verb == "clear") {
      browser_.rows.clear();
      browser_.journal.clear();
      browser_.owner_epoch = browser_.fence_epoch = 0;
    } else {
      return false;
    }
    return true;
  }

  bool tab_step(const std::string& verb, Tab& tab, const Words& line) {
    if (verb == "open" || verb == "reload") {
      broken_.erase(&tab);
      if (line.size() > 2) broken_[&tab] = faults.at(line[2]);
      tab.reload();
    } else if (verb == "close") {
      tab.close();
    } else if (verb == "save") {
      tab.tell(Save{line.at(2), ++revision_});
    } else if (verb == "retry") {
      tab.tell(News::retry);
    } else if (verb == "take_over") {
      tab.tell(News::take_over);
    } else if (verb == "fault") {
      broken_[&tab] = faults.at(line.at(2));
    } else if (verb == "heal") {
      broken_.erase(&tab);
    } else {
      return false;
    }
    return true;
  }

  void settle() {
    bool busy = true;
    while (busy) {
      busy = false;
      for (const auto& [id, tab] : tabs_) busy |= advance(*tab);
    }
  }

  bool advance(Tab& tab) {
    const auto broken = broken_.find(&tab);
    const auto due = tab.due();
    if (broken == broken_.end() || due != broken->second.kind) return tab.advance();
    return tab.advance(broken->second.fault, broken->second.name);
  }

  void expect(const std::string& verb, const Tab& tab, const std::string& first, const std::string& second) {
    const View view = tab.vault.view();
    INFO(sentence(view));
    if (verb == "state") {
      CHECK(to_text(view.state) == first);
      CHECK(to_text(view.reason) == second);
    } else if (verb == "document") {
      CHECK((tab.vault.document() ? tab.vault.document()->payload : "none") == first);
    } else if (verb == "left_over") {
      CHECK(tab.vault.left_over().value_or("none") == first);
    } else if (verb == "unsaved") {
      CHECK(view.unsaved == (first == "yes"));
    } else if (verb == "notes") {
      CHECK(std::to_string(view.notes.size()) == first);
    } else {
      FAIL("no such line: " << verb);
    }
  }

  Browser browser_;
  std::map<int, std::unique_ptr<Tab>> tabs_;
  std::map<const Tab*, Broken> broken_;
  std::uint64_t revision_ = 0;
};

TEST_CASE("every case of the store contract holds in memory") {
  int cases = 0;
  for (const auto& file : std::filesystem::directory_iterator("tests/store/contract")) {
    if (file.path().extension() != ".case") continue;
    ++cases;
    DYNAMIC_SECTION(file.path().stem().string()) {
      std::ifstream in(file.path());
      Case a_case;
      for (std::string line; std::getline(in, line);) {
        std::istringstream split(line);
        Words words;
        for (std::string word; split >> word;) words.push_back(word);
        if (words.empty() || words[0] == "#") continue;
        INFO(line);
        a_case.run(words);
      }
    }
  }
  CHECK(cases > 0);
}

}  // namespace
}  // namespace turnpoint::store::test
