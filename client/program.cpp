#include <dlfcn.h>
#include <pthread.h>

#include <cstdio>

#include "app/beside.h"

/// What is started. The client itself is a library: loading it takes as long as reading the system's settings of fonts,
/// which a thread does meanwhile. This program needs nothing but libc, and opens what it looks for fonts with as well:
/// each name of each library that is loaded later would be looked for in what it is linked with.
namespace {

pthread_t fontSearch;
pthread_mutex_t fontSearchEnds = PTHREAD_MUTEX_INITIALIZER;
bool fontSearchRuns = false;

template <class Function>
Function functionOf(const char* library, int how, const char* name) {
    void* opened = dlopen(library, how);
    return opened ? reinterpret_cast<Function>(dlsym(opened, name)) : nullptr;
}

using Look = int (*)();
using Run = int (*)(int, char**, void (*)());

void* lookForFonts(void* look) {
    reinterpret_cast<Look>(look)();
    return nullptr;
}

void beginToLookForFonts() {
    const auto look = functionOf<Look>("libfontconfig.so.1", RTLD_LAZY, "FcInit");
    fontSearchRuns = look && mc::app::startBeside(fontSearch, lookForFonts, reinterpret_cast<void*>(look));
}

void awaitFonts() {
    pthread_mutex_lock(&fontSearchEnds);
    if (fontSearchRuns) pthread_join(fontSearch, nullptr);
    fontSearchRuns = false;
    pthread_mutex_unlock(&fontSearchEnds);
}

}  // namespace

int main(int argc, char** argv) {
    beginToLookForFonts();
    const auto run = functionOf<Run>(MC_PROGRAM, RTLD_LAZY | RTLD_GLOBAL, "runProgram");
    if (!run) std::fprintf(stderr, "%s\n", dlerror());
    const int code = run ? run(argc, argv, awaitFonts) : 1;
    awaitFonts();
    return code;
}
