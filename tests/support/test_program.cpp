#include "support/test_program.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace mc::test {
namespace {

/// Filled before main() begins, by the files' own static objects.
std::map<std::string, TestFile::Run, std::less<>>& testFiles() {
    static std::map<std::string, TestFile::Run, std::less<>> files;
    return files;
}

std::string stemOf(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);
    return std::string(path.substr(0, path.find('.')));
}

int showUsage(const char* program) {
    std::fprintf(stderr, "usage: %s FILE [arguments of Qt Test]\nFILE is one of:\n", program);
    for (const auto& [stem, run] : testFiles())
        std::fprintf(stderr, "  %s\n", stem.c_str());
    return 2;
}

}  // namespace

TestFile::TestFile(const char* sourceFile, Run run) {
    if (!testFiles().emplace(stemOf(sourceFile), run).second) qFatal("two files of tests are called %s", sourceFile);
}

}  // namespace mc::test

int main(int argc, char** argv) {
    const auto& files = mc::test::testFiles();
    const auto file = argc > 1 ? files.find(std::string_view(argv[1])) : files.end();
    if (file == files.end()) return mc::test::showUsage(argv[0]);
    argv[1] = argv[0];
    return file->second(argc - 1, argv + 1);
}
