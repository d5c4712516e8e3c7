/// ImGui's own font is not downloaded: the page has Noto Sans. The linker puts this in the place of the function that
/// unpacks it (`--wrap`), and so drops its bytes, 11 kB of what is downloaded.

struct ImFont;
struct ImFontAtlas;
struct ImFontConfig;

extern "C" ImFont* __wrap__ZN11ImFontAtlas14AddFontDefaultEPK12ImFontConfig(ImFontAtlas*, const ImFontConfig*) {
  return nullptr;
}
