#pragma once

#include <QAbstractButton>
#include <optional>

#include "widgets/icon.h"
#include "widgets/theme.h"

class QVariantAnimation;

namespace mc::widgets {

/// One button of the design. Its accessible name is its text; an icon-only button needs setAccessibleName and gets it
/// as tool tip. Enter presses it as Space does.
class Button : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind { primary, secondary, ghost, danger, dangerOutline, soft, link };
    enum class Size { small, normal, large };  ///< 32, 36, 40 high.
    static constexpr int kSmallPadding = 13;   ///< From the edge of a small one to its words.

    explicit Button(const QString& text, Kind kind = Kind::secondary, QWidget* parent = nullptr);
    Button(Icon icon, const QString& accessibleName, Kind kind = Kind::ghost, QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setSize(Size size);
    void setGlyph(std::optional<Icon> icon);
    /// An icon after the text, such as a chevron.
    void setTrailingGlyph(std::optional<Icon> icon);
    /// A key cap after the text: "Enter". It tells; it binds nothing.
    void setKeyHint(const QString& key);
    /// A number on the upper right of an icon-only button; 0 hides it, more than 99 shows "99+".
    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    /// Without the key.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Look {
        QColor fill;
        QColor hoverFill;
        QColor pressedFill;
        QColor text;
        QColor edge;
    };
    Look look() const;
    QColor fillNow(const Look& look) const;
    void paintContents(class QPainter& painter, const QColor& color) const;
    void paintCount(class QPainter& painter) const;
    void fade(bool in);
    bool iconOnly() const { return text().isEmpty(); }
    int heightHint() const;
    double glyphWidth(int size) const;
    double keyWidth() const;
    /// What is filled and holds the icon: all of it, or the first square of a button that counts.
    QRect body() const { return m_counts && iconOnly() ? QRect(0, 0, height(), height()) : rect(); }

    Kind m_kind;
    Size m_size = Size::normal;
    std::optional<Icon> m_glyph;
    std::optional<Icon> m_trailing;
    QString m_key;
    int m_count = 0;
    bool m_counts = false;
    double m_hover = 0;
    QVariantAnimation* m_fade;
};

}  // namespace mc::widgets
