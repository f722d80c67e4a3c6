#pragma once

#include <pthread.h>

namespace mc::app {

/// Before the application object exists: what Qt and the embedded browser read only then. `awaitFonts` waits for whoever
/// reads the system's settings of fonts since the process began, from any thread; none: nobody does.
void prepare(void (*awaitFonts)() = nullptr);
/// Waits until they are read, at once where nobody does. Whoever wants fonts earlier does the same work a second time.
void awaitFonts();
/// Name, version and makers, which settings, data folders and `--version` go by. Needs an application object.
void introduce(const char* name, const char* version);

/// Looks through the system's fonts beside the rest: a quarter of what a start costs. To be gone before the application
/// object, without which fonts end the program.
class FontsAhead {
public:
    FontsAhead();
    ~FontsAhead();
    FontsAhead(const FontsAhead&) = delete;
    FontsAhead& operator=(const FontsAhead&) = delete;

private:
    pthread_t m_thread{};
    bool m_runs = false;
};

}  // namespace mc::app
