/// The vault alone behind Embind, for tests/browser/store.mjs: what the app does with it, without the app.

#include <cstdint>
#include <string>

#include <emscripten/bind.h>

#include "web/store/port.h"

namespace {

using namespace turnpoint::store;

Port port("study", 1);

bool vault_event(const std::string& text, const std::string& bytes) { return port.event(text, bytes); }
std::string vault_actions() { return port.actions(); }

emscripten::val vault_bytes(double ticket) {
  static std::string bytes;
  bytes = port.bytes(static_cast<std::uint64_t>(ticket));
  return emscripten::val(
      emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data())));
}

void save(const std::string& payload, double revision) {
  port.step(Save{payload, static_cast<std::uint64_t>(revision)});
}

emscripten::val view() {
  const View now = port.vault().view();
  emscripten::val shown = emscripten::val::object();
  shown.set("state", std::string(to_text(now.state)));
  shown.set("reason", std::string(to_text(now.reason)));
  shown.set("sentence", sentence(now));
  shown.set("unsaved", now.unsaved);
  shown.set("notes", static_cast<double>(now.notes.size()));
  std::string noted;
  for (const std::string& note : now.notes) noted += note + '\n';
  shown.set("noted", noted);
  shown.set("saved_revision", static_cast<double>(now.saved_revision));
  const auto& document = port.vault().document();
  shown.set("document", document ? document->payload : std::string("none"));
  shown.set("left_over", port.vault().left_over().value_or("none"));
  return shown;
}

}  // namespace

EMSCRIPTEN_BINDINGS(store_probe) {
  emscripten::function("vault_event", &vault_event);
  emscripten::function("vault_actions", &vault_actions);
  emscripten::function("vault_bytes", &vault_bytes);
  emscripten::function("save", &save);
  emscripten::function("view", &view);
}
