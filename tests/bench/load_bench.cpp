/// bench_load URL [connections] [seconds] [header…]: how quickly a running server answers GET URL. Several URLs may be
/// given, separated by commas; each connection walks through them. A header is written whole: "Authorization: Bearer
/// x".

#include <cstdio>
#include <exception>

#include "load_generator.h"

using namespace mc::bench;

namespace {

LoadPlan planFrom(int argc, char** argv) {
    LoadPlan plan;
    plan.connections = argc > 2 ? std::atoi(argv[2]) : 64;
    plan.seconds = argc > 3 ? std::atof(argv[3]) : 5;
    std::string headers;
    for (int i = 4; i < argc; ++i)
        headers += std::string(argv[i]) + "\r\n";
    std::string_view urls = argv[1];
    while (!urls.empty()) {
        const auto comma = std::min(urls.find(','), urls.size());
        const auto url = parseUrl(urls.substr(0, comma));
        if (!url) throw std::runtime_error("a URL is http://host[:port]/path");
        plan.host = url->host;
        plan.port = url->port;
        plan.requests.push_back(requestFor("GET", url->host, url->target, headers));
        urls.remove_prefix(std::min(comma + 1, urls.size()));
    }
    return plan;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "bench_load URL [connections] [seconds] [header...]\n");
        return 2;
    }
    try {
        const auto report = runLoad(planFrom(argc, argv));
        print(argv[1], report);
        return report.failures == 0 ? 0 : 1;
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        return 2;
    }
}
