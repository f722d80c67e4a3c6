#include "platform/http/route_tree.h"

#include <algorithm>
#include <stdexcept>

namespace mc::http {

struct RouteTree::Node {
    Node() { routes.fill(kNone); }
    bool leaf() const {
        return std::any_of(routes.begin(), routes.end(), [](std::size_t index) { return index != kNone; });
    }

    std::array<std::size_t, kMethods> routes;
    std::vector<std::pair<std::string, std::unique_ptr<Node>>> literals;
    std::unique_ptr<Node> param;
    std::unique_ptr<Node> tail;  ///< {name...}
    std::string name;            ///< Of the parameter that leads here.
};

namespace {

/// A path that ends in "/" has an empty last segment, so "/call" and "/call/" differ.
using Rest = std::optional<std::string_view>;

std::pair<std::string_view, Rest> split(std::string_view path) {
    const auto slash = path.find('/');
    if (slash == std::string_view::npos) return {path, std::nullopt};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

bool isName(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
                                std::string_view::npos;
}

bool isLiteral(std::string_view text) {
    return text.find_first_of("{}%?# ") == std::string_view::npos;
}

bool isTail(std::string_view segment) {
    return segment.size() > 5 && segment.ends_with("...}");
}

[[noreturn]] void refuse(std::string_view why, std::string_view pattern) {
    throw std::invalid_argument(std::string(why) + ": " + std::string(pattern));
}

}  // namespace

RouteTree::RouteTree() : m_root(std::make_unique<Node>()) {}
RouteTree::~RouteTree() = default;

RouteTree::Node& RouteTree::step(Node& node, std::string_view segment, std::size_t& paramCount) {
    if (!segment.starts_with('{')) {
        if (!isLiteral(segment)) refuse("bad segment", segment);
        const auto known = std::find_if(node.literals.begin(), node.literals.end(),
                                        [&](const auto& entry) { return entry.first == segment; });
        if (known != node.literals.end()) return *known->second;
        return *node.literals.emplace_back(std::string(segment), std::make_unique<Node>()).second;
    }
    const bool tail = isTail(segment);
    const auto ending = tail ? std::string_view("...}") : std::string_view("}");
    if (!segment.ends_with(ending)) refuse("bad parameter", segment);
    const auto name = segment.substr(1, segment.size() - 1 - ending.size());
    if (!isName(name)) refuse("bad parameter", segment);
    if (++paramCount > Request::kMaxParams) refuse("too many parameters", segment);
    auto& child = tail ? node.tail : node.param;
    if (!child) child = std::make_unique<Node>();
    if (!child->name.empty() && child->name != name) refuse("two names for one parameter", segment);
    child->name = name;
    return *child;
}

void RouteTree::add(Method method, std::string_view pattern, std::size_t index) {
    if (!pattern.starts_with('/')) refuse("a pattern starts with /", pattern);
    Node* node = m_root.get();
    std::size_t paramCount = 0;
    for (Rest rest = pattern.substr(1); rest;) {
        const auto [segment, next] = split(*rest);
        if (isTail(segment) && next) refuse("{name...} comes last", pattern);
        if (segment.empty() && next) refuse("empty segment", pattern);
        node = &step(*node, segment, paramCount);
        rest = next;
    }
    auto& slot = node->routes[static_cast<std::size_t>(method)];
    if (slot != kNone) refuse("there is such a route already", pattern);
    slot = index;
}

bool RouteTree::take(const Node& node, std::string_view value, Rest rest, Found& found) {
    if (value.empty() || value.find('%') != std::string_view::npos) return false;
    found.params[found.paramCount++] = {node.name, value};
    if (walk(node, rest, found)) return true;
    --found.paramCount;
    return false;
}

bool RouteTree::walk(const Node& node, Rest rest, Found& found) {
    if (!rest) {
        if (node.leaf()) found.routes = node.routes;
        return node.leaf();
    }
    const auto [segment, next] = split(*rest);
    for (const auto& [literal, child] : node.literals) {
        if (literal == segment && walk(*child, next, found)) return true;
    }
    if (node.param && take(*node.param, segment, next, found)) return true;
    return node.tail && take(*node.tail, *rest, std::nullopt, found);
}

std::optional<RouteTree::Found> RouteTree::find(std::string_view path) const {
    if (!path.starts_with('/')) return std::nullopt;
    Found found;
    if (!walk(*m_root, path.substr(1), found)) return std::nullopt;
    return found;
}

}  // namespace mc::http
