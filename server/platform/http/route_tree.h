#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/request.h"

namespace mc::http {

/// The patterns of the route table as a tree of path segments: a look-up costs a few comparisons a segment, whatever
/// the number of routes. Literal segments win over parameters, with backtracking.
class RouteTree {
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr std::size_t kMethods = 6;
    using Param = std::pair<std::string_view, std::string_view>;

    struct Found {
        std::array<std::size_t, kMethods> routes;  ///< By method; kNone where there is none.
        std::array<Param, Request::kMaxParams> params{};
        std::size_t paramCount = 0;
        std::size_t route(Method method) const { return routes[static_cast<std::size_t>(method)]; }
    };

    RouteTree();
    ~RouteTree();

    /// Throws std::invalid_argument for a bad pattern or a second route of the same method and shape.
    void add(Method method, std::string_view pattern, std::size_t index);
    std::optional<Found> find(std::string_view path) const;

private:
    struct Node;
    static bool walk(const Node& node, std::optional<std::string_view> rest, Found& found);
    static bool take(const Node& node, std::string_view value, std::optional<std::string_view> rest, Found& found);
    static Node& step(Node& node, std::string_view segment, std::size_t& paramCount);

    std::unique_ptr<Node> m_root;
};

}  // namespace mc::http
