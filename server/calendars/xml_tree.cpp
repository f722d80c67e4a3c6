#include "calendars/xml_tree.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace mc::calendars {
namespace {

constexpr std::size_t kDeepestElement = 32;
constexpr std::size_t kMostElements = 400'000;
constexpr XML_Char kBetween = ' ';

/// Where the parser stands. Parents stay where they are while their children grow.
class TreeBuilder {
public:
    explicit TreeBuilder(XML_Parser parser) : m_parser(parser) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser,
            [](void* self, const XML_Char* name, const XML_Char** attributes) { of(self).begin(name, attributes); },
            [](void* self, const XML_Char*) { of(self).m_open.pop_back(); });
        XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* text, int size) {
            of(self).m_open.back()->text.append(text, static_cast<std::size_t>(size));
        });
        XML_SetStartDoctypeDeclHandler(
            parser, [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) { of(self).giveUp(); });
    }

    XmlElement take() { return std::move(m_document.children.front()); }

private:
    static TreeBuilder& of(void* self) { return *static_cast<TreeBuilder*>(self); }

    void giveUp() { XML_StopParser(m_parser, XML_FALSE); }
    void begin(const XML_Char* name, const XML_Char** attributes) {
        m_open.push_back(&m_open.back()->children.emplace_back(XmlElement{name, {}, {}, {}}));
        for (; *attributes != nullptr; attributes += 2)
            if (std::string_view(*attributes) == "name") m_open.back()->label = attributes[1];
        if (m_open.size() > kDeepestElement || ++m_count > kMostElements) giveUp();
    }

    XML_Parser m_parser;
    XmlElement m_document;
    std::vector<XmlElement*> m_open{&m_document};
    std::size_t m_count = 0;
};

}  // namespace

const XmlElement* XmlElement::find(std::string_view wanted) const {
    const auto found = std::ranges::find(children, wanted, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

std::optional<XmlElement> readXml(std::string_view text) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS(nullptr, kBetween),
                                                                              &XML_ParserFree);
    TreeBuilder builder(parser.get());
    if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) != XML_STATUS_OK)
        return std::nullopt;
    return builder.take();
}

std::string xmlEscaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else
            result += c;
    }
    return result;
}

}  // namespace mc::calendars
