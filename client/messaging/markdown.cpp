#include "messaging/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QRegularExpression>
#include <QStringList>
#include <memory>
#include <optional>

#include "messaging/markdown_source.h"
#include "messaging/web_address.h"
#include "widgets/characters.h"

namespace mc::messaging {

namespace {

using BlockKind = Block::Kind;

constexpr int kPreviewSource = 400;
constexpr int kPreview = 200;

struct NodeFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, NodeFree>;

QString textOf(const char* bytes) {
    return unshielded(QString::fromUtf8(bytes));
}

Document parse(const QByteArray& source) {
    cmark_gfm_core_extensions_ensure_registered();
    const auto free = [](cmark_parser* parser) { cmark_parser_free(parser); };
    const std::unique_ptr<cmark_parser, decltype(free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT), free);
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("autolink"));
    cmark_parser_feed(parser.get(), source.constData(), static_cast<std::size_t>(source.size()));
    return Document(cmark_parser_finish(parser.get()));
}

/// The words within a paragraph, an item, a heading.
class SpanWriter {
public:
    QVector<Span> run(cmark_node* parent) {
        children(parent, {});
        return std::move(m_spans);
    }

private:
    void children(cmark_node* parent, const Span& look) {
        for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            write(node, look);
    }

    void write(cmark_node* node, Span look) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) return add(u"\n"_qs, look);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) return link(node, look);
        if (const char* literal = cmark_node_get_literal(node)) {
            look.code = type == CMARK_NODE_CODE;
            return add(textOf(literal), look);
        }
        look.bold = look.bold || type == CMARK_NODE_STRONG;
        look.italic = look.italic || type == CMARK_NODE_EMPH;
        children(node, look);
    }

    /// A labelled link shows where it leads, so that nobody is led astray; what cannot be followed stays as typed.
    void link(cmark_node* node, Span look) {
        const QString target = textOf(cmark_node_get_url(node));
        const QString label = labelOf(node);
        const auto address = look.href.isEmpty() ? openableAddress(target) : std::nullopt;
        if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) add(u"!"_qs, look);
        if (!address) return asTyped(node, label, target, look);
        const Span outside = look;
        look.href = *address;
        if (label.isEmpty())
            add(target, look);
        else
            children(node, look);
        if (!label.isEmpty() && !isOwnAddress(label, target)) add(u" ("_qs + placeOf(*address) + u')', outside);
    }

    void asTyped(cmark_node* node, const QString& label, const QString& target, const Span& look) {
        if (label == target) return add(label, look);
        const QString title = textOf(cmark_node_get_title(node));
        add(u"["_qs, look);
        children(node, look);
        add(u"]("_qs + target + (title.isEmpty() ? u")"_qs : u" \""_qs + title + u"\")"_qs), look);
    }

    static QString labelOf(cmark_node* node) {
        QString label;
        for (const auto& span : SpanWriter().run(node))
            label += span.text;
        return label;
    }

    void add(const QString& text, Span look) {
        if (text.isEmpty()) return;
        look.text = text;
        auto* last = m_spans.isEmpty() ? nullptr : &m_spans.last();
        const bool same = last && last->bold == look.bold && last->italic == look.italic && last->code == look.code &&
                          last->href == look.href;
        if (same && !look.code)
            last->text += text;
        else
            m_spans.append(look);
    }

    QVector<Span> m_spans;
};

class BlockWriter {
public:
    explicit BlockWriter(const QString& source) : m_lines(source.split(u'\n')) {}

    QVector<Block> run(cmark_node* document) {
        children(document, {});
        return std::move(m_blocks);
    }

private:
    struct Place {
        int depth = 0;
        int quotes = 0;
    };

    void children(cmark_node* parent, Place place) {
        for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            write(node, place);
    }

    void write(cmark_node* node, Place place) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LIST) return list(node, {place.depth + 1, place.quotes});
        if (type == CMARK_NODE_BLOCK_QUOTE) return quote(node, {place.depth, place.quotes + 1});
        if (type == CMARK_NODE_CODE_BLOCK) return code(node, place);
        QVector<Span> spans = SpanWriter().run(node);
        if (type == CMARK_NODE_THEMATIC_BREAK) spans = {{lineOf(node, cmark_node_get_start_line(node))}};
        if (type == CMARK_NODE_HEADING) spans.append({u'\n' + underlineOf(node)});
        add({BlockKind::paragraph, std::move(spans), {}, 0, place.depth, place.quotes});
    }

    void list(cmark_node* node, Place place) {
        const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        int number = cmark_node_get_list_start(node);
        for (auto* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
            endItem();
            const BlockKind kind = numbered ? BlockKind::numbered : BlockKind::bullet;
            m_item = Block{kind, {}, {}, numbered ? number++ : 0, place.depth, place.quotes};
            children(item, place);
        }
        endItem();
    }

    void quote(cmark_node* node, Place place) {
        endItem();
        children(node, place);
    }

    void code(cmark_node* node, Place place) {
        endItem();
        QString text = textOf(cmark_node_get_literal(node));
        if (text.endsWith(u'\n')) text.chop(1);
        const QString info = infoOf(node);
        static const QRegularExpression word(u"^[\\w+#./\\\\-]{0,20}$"_qs,
                                             QRegularExpression::UseUnicodePropertiesOption);
        const bool named = word.match(info).hasMatch();
        // Behind the fence stands the name of a language; anything else there is the first line of the code.
        if (!named) text.prepend(text.isEmpty() ? info : info + u'\n');
        add({BlockKind::code, {{text}}, named ? info : QString(), 0, place.depth, place.quotes});
    }

    /// As typed: the library has already taken the backslashes out of its own.
    QString infoOf(cmark_node* node) const {
        int length = 0, offset = 0;
        char sign = 0;
        if (!cmark_node_get_fenced(node, &length, &offset, &sign)) return {};
        const QString line = lineOf(node, cmark_node_get_start_line(node));
        qsizetype at = 0;
        while (at < line.size() && line[at] == QLatin1Char(sign))
            ++at;
        return line.mid(at).trimmed();
    }

    /// Only headings of that kind come so far: the line below the words belongs to them.
    QString underlineOf(cmark_node* node) const {
        static const QRegularExpression rule(u"^(?:=+|-+)$"_qs);
        for (int line = cmark_node_get_start_line(node) + 1; line <= m_lines.size(); ++line)
            if (const QString words = lineOf(node, line); rule.match(words).hasMatch()) return words;
        return {};
    }

    /// A line of the source from where the node begins, which is counted in bytes.
    QString lineOf(cmark_node* node, int number) const {
        const QByteArray line = m_lines.value(number - 1).toUtf8();
        return unshielded(QString::fromUtf8(line.mid(cmark_node_get_start_column(node) - 1))).trimmed();
    }

    /// The first words of an item carry its mark.
    void add(Block block) {
        if (const auto item = std::exchange(m_item, std::nullopt); item && block.kind == BlockKind::paragraph) {
            block.kind = item->kind;
            block.number = item->number;
        }
        m_blocks.append(std::move(block));
    }

    /// One that begins with no words (with code, a quote, another list, nothing) has its mark on a line of its own.
    void endItem() {
        if (m_item) m_blocks.append(*std::exchange(m_item, std::nullopt));
    }

    QStringList m_lines;
    QVector<Block> m_blocks;
    std::optional<Block> m_item;  ///< Begun, and nothing of it written yet.
};

}  // namespace

QVector<Block> parseMarkdown(const QString& text) {
    const QString source = shielded(withWholeFences(text));
    const Document document = parse(source.toUtf8());
    return BlockWriter(source).run(document.get());
}

QString plainPreview(const QString& text) {
    QString line;
    for (const auto& block : parseMarkdown(widgets::firstCharacters(text, kPreviewSource))) {
        for (const auto& span : block.spans)
            line += span.text;
        line += u' ';
    }
    return widgets::firstCharacters(line.simplified(), kPreview);
}

}  // namespace mc::messaging
