#pragma once

#include <QLabel>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/theme.h"

namespace mc::widgets {

/// A run of text in one look, for lines such as "From **₹899** / 30 min".
struct Span {
    QString text;
    TextRole role = TextRole::body;
    Token color = Token::text;
};

/// Plain text in a role and a colour of the theme, with the role's line height; follows theme and text scale by itself.
/// Text is never read as HTML. Wraps with setWordWrap(true); otherwise one line, elided when setElided(true).
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, TextRole role = TextRole::body, Token color = Token::text,
                   QWidget* parent = nullptr);

    void setText(const QString& text);
    /// text() is then the runs put together.
    void setSpans(std::vector<Span> spans);
    void setColor(Token color);
    /// Gives way in width and ends in "…"; the whole text is then the tool tip.
    void setElided(bool elided);
    /// At most this many lines when wrapping; 0 is no limit.
    void setMaximumLines(int lines);
    /// Digits of one width, for figures that tick or line up. One run, one line.
    void setTabular(bool tabular);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return wordWrap(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What was measured and still holds: layouts ask for the same again and again.
    struct Measures {
        double scale = 0;  ///< Of the text, when measured.
        bool wraps = false;
        std::optional<double> width;
        std::vector<std::pair<int, int>> heights;  ///< For widths.
    };

    int lineHeight() const;
    double naturalWidth() const;
    double measureWidth() const;
    int measureHeight(int width) const;
    Measures& measures() const;
    void refresh();

    std::vector<Span> m_spans;
    TextRole m_role;
    Token m_color;
    bool m_elided = false;
    bool m_tabular = false;
    int m_maximumLines = 0;
    mutable Measures m_measures;
};

/// One line that gives way in width.
class ElidedLabel : public Label {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::body, Token color = Token::text,
                         QWidget* parent = nullptr)
        : Label(text, role, color, parent) {
        setElided(true);
    }
};

}  // namespace mc::widgets
