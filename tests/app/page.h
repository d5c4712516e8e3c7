#pragma once
/// The app without a browser: a session, and the core program answering it at once.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "web/app/session.h"
#include "web/bind/facade.h"

namespace turnpoint::app {

struct NamedFile {
  std::string name, text;
};

class Page {
 public:
  Session session{"00112233445566778899aabbccddeeff", "1.2.3"};
  Facade core;

  const AppView& view() const { return session.view(); }

  /// Carries out a command and all that follows from it.
  void apply(const Command& command);

  /// As if the files were chosen in a field, or dropped together.
  void offer(const std::vector<NamedFile>& files, const std::string& field = "");

  /// A text of the page's own, by the number it answers.
  std::uint32_t keep_file(const std::string& text);

  /// Hands requests to the core program until there are none.
  void settle();

  /// The answer of the core program, as web/worker/worker.js makes it.
  std::string answer_to(const Request& request);

  /// Texts of the files saved since the last call.
  std::vector<SavedFile> saved() { return session.take_saved_files(); }

  std::map<std::string, std::string> kept;  ///< workforces kept by the page, by id
  bool with_ranges = false;        ///< the worker's second answer to a comparison comes too
  std::vector<std::string> calls;  ///< everything asked of the core program so far

 private:
  std::string ranges();
  std::string keep();
  std::string load_kept(const std::string& id);
  std::string import_kept(const std::string& text);
  std::string import(const std::vector<std::string>& numbers);
  std::string preview(const std::vector<std::string>& args);

  std::vector<std::string> files_, names_;
};

/// A page that has settled on its first screen.
std::unique_ptr<Page> opened_page();

/// Two people, three spells of 2025; the first meets thornton's `four_weeks`.
NamedFile small_people();
NamedFile small_absences();

}  // namespace turnpoint::app
