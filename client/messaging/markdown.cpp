#include "messaging/markdown.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace mc::messaging {

namespace {

using Style = Span::Style;

const QRegularExpression& bulletRule() {
    static const QRegularExpression rule(u"^\\s{0,3}[-*•]\\s+(.*)$"_qs);
    return rule;
}

const QRegularExpression& numberRule() {
    static const QRegularExpression rule(u"^\\s{0,3}(\\d{1,4})[.)]\\s+(.*)$"_qs);
    return rule;
}

// One alternative a mark, tried from left to right. A mark must hug its text, so that "2 * 3 * 4" stays as it is.
const QRegularExpression& spanRule() {
    static const QRegularExpression rule(
        u"`(?<code>[^`\\n]+)`"
        u"|\\[(?<label>[^\\]\\n]{1,200})\\]\\((?<target>[^)\\s]{1,2000})\\)"
        u"|(?<url>https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]])"
        u"|\\*\\*\\*(?<both>\\S(?:[^*\\n]*\\S)?)\\*\\*\\*"
        u"|\\*\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*\\*"
        u"|(?<![\\w*])\\*(?<star>\\S(?:[^*\\n]*[^\\s*])?)\\*(?![\\w*])"
        u"|(?<!\\w)_(?<under>\\S(?:[^_\\n]*\\S)?)_(?!\\w)"_qs);
    return rule;
}

bool isWebAddress(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

void addPlain(QVector<Span>& spans, const QString& text) {
    if (text.isEmpty()) return;
    if (!spans.isEmpty() && spans.last().style == Style::plain)
        spans.last().text += text;
    else
        spans.append({Style::plain, text, {}});
}

/// A labelled link shows its host beside it, so that nobody is led astray.
void addLink(QVector<Span>& spans, const QString& label, const QString& target) {
    const QUrl url(target, QUrl::StrictMode);
    if (!isWebAddress(url)) return addPlain(spans, u'[' + label + u"]("_qs + target + u')');
    spans.append({Style::link, label, url.toString(QUrl::FullyEncoded)});
    if (label != target) addPlain(spans, u" ("_qs + url.host() + u')');
}

void addMatch(QVector<Span>& spans, const QRegularExpressionMatch& match) {
    if (match.hasCaptured(u"code")) return spans.append({Style::code, match.captured(u"code"), {}});
    if (match.hasCaptured(u"label")) return addLink(spans, match.captured(u"label"), match.captured(u"target"));
    if (match.hasCaptured(u"url")) return addLink(spans, match.captured(u"url"), match.captured(u"url"));
    if (match.hasCaptured(u"both")) return spans.append({Style::boldItalic, match.captured(u"both"), {}});
    if (match.hasCaptured(u"bold")) return spans.append({Style::bold, match.captured(u"bold"), {}});
    const QString italic = match.hasCaptured(u"star") ? match.captured(u"star") : match.captured(u"under");
    spans.append({Style::italic, italic, {}});
}

QVector<Span> parseSpans(const QString& text) {
    QVector<Span> spans;
    qsizetype at = 0;
    auto matches = spanRule().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        addPlain(spans, text.mid(at, match.capturedStart() - at));
        addMatch(spans, match);
        at = match.capturedEnd();
    }
    addPlain(spans, text.mid(at));
    return spans;
}

class Parser {
public:
    QVector<Block> run(const QString& text) {
        for (const auto& line : text.split(u'\n'))
            take(line);
        if (m_inCode) closeCode();
        closeParagraph();
        return std::move(m_blocks);
    }

private:
    void take(const QString& line) {
        if (m_inCode) return takeCode(line);
        if (line.startsWith(u"```")) return openCode(line.mid(3).trimmed());
        if (line.trimmed().isEmpty()) return closeParagraph();
        if (const auto bullet = bulletRule().match(line); bullet.hasMatch())
            return addItem(Block::Kind::bullet, bullet.captured(1), 0);
        if (const auto item = numberRule().match(line); item.hasMatch())
            return addItem(Block::Kind::numbered, item.captured(2), item.captured(1).toInt());
        m_paragraph << line;
    }

    void openCode(const QString& language) {
        closeParagraph();
        m_inCode = true;
        m_language = language.left(20);
    }
    void takeCode(const QString& line) {
        if (line.trimmed() == u"```")
            closeCode();
        else
            m_code << line;
    }
    void closeCode() {
        m_blocks.append({Block::Kind::code, {{Style::plain, m_code.join(u'\n'), {}}}, m_language, 0});
        m_code.clear();
        m_inCode = false;
    }
    void addItem(Block::Kind kind, const QString& text, int number) {
        closeParagraph();
        m_blocks.append({kind, parseSpans(text), {}, number});
    }
    void closeParagraph() {
        if (m_paragraph.isEmpty()) return;
        m_blocks.append({Block::Kind::paragraph, parseSpans(m_paragraph.join(u'\n')), {}, 0});
        m_paragraph.clear();
    }

    QVector<Block> m_blocks;
    QStringList m_paragraph, m_code;
    QString m_language;
    bool m_inCode = false;
};

}  // namespace

QVector<Block> parseMarkdown(const QString& text) {
    return Parser().run(text);
}

QString plainPreview(const QString& text) {
    QString line;
    for (const auto& block : parseMarkdown(text.left(400))) {
        for (const auto& span : block.spans)
            line += span.text;
        line += u' ';
    }
    return line.simplified().left(200);
}

}  // namespace mc::messaging
