#include "web/bind/app.h"

#include <emscripten/bind.h>

namespace turnpoint {

AppCalls& app_calls() {
  static AppCalls calls;
  return calls;
}

}  // namespace turnpoint

namespace {

using turnpoint::app_calls;
using Text = const std::string&;

/// Bytes leave as a copy: the program's memory may move while the page still holds them.
emscripten::val vault_bytes(std::uint32_t ticket) {
  const std::string bytes = app_calls().vault_bytes(ticket);
  return emscripten::val::global("Uint8Array")
      .new_(emscripten::val(
          emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()))));
}

}  // namespace

EMSCRIPTEN_BINDINGS(turnpoint_app) {
  using emscripten::function;
  function(
      "start", +[](Text id, Text kept) { app_calls().start(id, kept); });
  function(
      "open_canvas", +[](int width, int height) { return app_calls().open_canvas(width, height); });
  function(
      "resize", +[](int width, int height) { app_calls().resize(width, height); });
  function(
      "set_face", +[](Text face) { app_calls().set_face(face); });
  function(
      "set_theme", +[](Text theme, bool dark) { app_calls().set_theme(theme, dark); });
  function(
      "frame", +[](double ms) { return app_calls().frame(ms); });
  function(
      "tick", +[](int second) { app_calls().tick(second); });
  function(
      "message", +[] { return app_calls().message(); });
  function(
      "outbox", +[] { return app_calls().outbox(); });
  function(
      "choice", +[] { return app_calls().choice(); });
  function(
      "act", +[](Text key, Text kind, Text value) { app_calls().act(key, kind, value); });
  function(
      "answer", +[](std::uint32_t id, Text text) { app_calls().answer(id, text); });
  function(
      "progress", +[](std::uint32_t id, double at, double of) { app_calls().progress(id, at, of); });
  function(
      "offer", +[](Text files) { app_calls().offer(files); });
  function(
      "set_keeping", +[](Text text) { return app_calls().set_keeping(text); });
  function(
      "all_saved", +[] { return app_calls().all_saved(); });
  function(
      "save_again", +[] { app_calls().save_again(); });
  function(
      "backup_source", +[] { return app_calls().backup_source(); });
  function(
      "restore", +[](Text study, int people, Text made) { return app_calls().restore(study, people, made); });
  function(
      "forget", +[](Text study, int people, Text told) { return app_calls().forget(study, people, told); });
  function(
      "handed_over", +[](Text id, bool redacted) { app_calls().handed_over(id, redacted); });
  function(
      "open_case", +[](Text text) { app_calls().open_case(text); });
  function(
      "save_alone", +[] { app_calls().save_alone(); });
  function(
      "saved_alone", +[] { return app_calls().saved_alone(); });
  function(
      "put_back", +[] { app_calls().put_back(); });
  function(
      "set_licences", +[](Text text) { app_calls().set_licences(text); });
  function(
      "set_today", +[](Text day) { app_calls().set_today(day); });
  function(
      "set_offline", +[](bool kept, bool update, bool previous, bool rolled_back) {
        app_calls().set_offline(kept, update, previous, rolled_back);
      });
  function(
      "set_plays", +[](Text text) { app_calls().set_plays(text); });
  function(
      "set_import_plans", +[](Text text) { app_calls().set_import_plans(text); });
  function(
      "vault_event", +[](Text text, Text bytes) { return app_calls().vault_event(text, bytes); });
  function(
      "vault_actions", +[] { return app_calls().vault_actions(); });
  function("vault_bytes", &vault_bytes);
}
