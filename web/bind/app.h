#pragma once
/// What the page may call on the app program. `main` fills it in; `app.cpp` hands it to the page.

#include <cstdint>
#include <functional>
#include <string>

namespace turnpoint {

struct AppCalls {
  /// Once, before anything else. `study_id`: 128 random bits in hexadecimal, for a first study. `kept`: where
  /// work may be kept, in the words of web/page/training.js.
  std::function<void(const std::string& study_id, const std::string& kept)> start;

  /// Opens the canvas at this CSS size. Answers why it could not be opened, or nothing.
  std::function<std::string(int width, int height)> open_canvas;
  /// The canvas's CSS size or the device pixel ratio changed.
  std::function<void(int width, int height)> resize;
  /// This device's date, `2026-03-31`: at the start, and whenever the page is seen again.
  std::function<void(const std::string& day)> set_today;
  /// Each second after `choice` said `clock TAB on`, until it says `off`: a second of the page's clock.
  std::function<void(int second)> tick;
  /// `canvas` or `text`.
  std::function<void(const std::string& face)> set_face;
  /// The choice (`system`, `light`, `dark`) and whether it comes out dark on this device.
  std::function<void(const std::string& theme, bool dark)> set_theme;

  /// Draws one frame at the page's clock and answers how many more are wanted; 0: sleep until something
  /// happens.
  std::function<int(double ms)> frame;
  /// The frame's changes for mirror.js, and what the app asks of the page; each empty when there is nothing.
  std::function<std::string()> message;
  std::function<std::string()> outbox;
  /// A choice for the page to keep and carry out: `face TAB text`, `theme TAB dark`, `release TAB update`,
  /// `import_plans TAB […]`, `plays TAB {…}`, `clock TAB on`, `keep TAB deed TAB value` (web/app/keeping.h);
  /// empty when there is none.
  std::function<std::string()> choice;

  /// What a person did to an element of the mirror.
  std::function<void(const std::string& key, const std::string& kind, const std::string& value)> act;
  std::function<void(std::uint32_t id, const std::string& text)> answer;
  std::function<void(std::uint32_t id, double at, double of)> progress;
  std::function<void(const std::string& files)> offer;
  /// How what is kept is protected, see web/app/keeping.h; answers whether it understood.
  std::function<bool(const std::string& text)> set_keeping;
  /// Everything a person did is proved stored: the page may be locked.
  std::function<bool()> all_saved;
  /// The study is to be saved once more though nothing changed: it is to be encrypted.
  std::function<void()> save_again;
  /// What a backup file is made from, see web/app/backup.h.
  std::function<std::string()> backup_source;
  /// A backup's study takes the present one's place; `people`: the number of their text as `offer` has
  /// numbers, below 0 for none; `made`: when, in words. Answers why it could not, or nothing.
  std::function<std::string(const std::string& study, int people, const std::string& made)> restore;
  std::function<void()> put_back;
  /// Somebody was deleted: the study without them takes the present one's place, and nothing kept before it
  /// stays; `people` as of `restore`, `told`: what the deletion did. Answers why it could not, or nothing.
  std::function<std::string(const std::string& study, int people, const std::string& told)> forget;
  /// The file of this person's case was saved: its history says so.
  std::function<void(const std::string& employee_id, bool redacted)> handed_over;
  /// A case file that the page has opened, to be looked at.
  std::function<void(const std::string& text)> open_case;
  /// The study is to be saved once more, and nothing kept before it stays.
  std::function<void()> save_alone;
  /// That has been done, and everything is saved.
  std::function<bool()> saved_alone;
  std::function<void(const std::string& text)> set_licences;
  /// What web/page/offline.js tells.
  std::function<void(bool kept, bool update, bool previous, bool rolled_back)> set_offline;
  /// What `choice` gave as `import_plans` before.
  std::function<void(const std::string& text)> set_import_plans;
  /// What `choice` gave as `plays` before.
  std::function<void(const std::string& text)> set_plays;

  /// See web/store/port.h.
  std::function<bool(const std::string& text, const std::string& bytes)> vault_event;
  std::function<std::string()> vault_actions;
  std::function<std::string(std::uint32_t ticket)> vault_bytes;
};

AppCalls& app_calls();

}  // namespace turnpoint
