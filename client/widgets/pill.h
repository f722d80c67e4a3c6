#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <optional>

#include "widgets/icon.h"
#include "widgets/theme.h"

namespace mc::widgets {

enum class PillTone { neutral, accent, success, warning, danger };

/// A tag or a status: 24 high. A status carries an icon and its word, never colour alone.
class Pill : public QLabel {
    Q_OBJECT

public:
    explicit Pill(const QString& text, PillTone tone = PillTone::neutral, std::optional<Icon> icon = {},
                  QWidget* parent = nullptr);

    void set(const QString& text, PillTone tone, std::optional<Icon> icon = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PillTone m_tone;
    std::optional<Icon> m_icon;
};

struct PillColors {
    Token fill;
    Token text;
};
PillColors colorsOf(PillTone tone, const Theme& theme);
/// For delegates; 24 high in the middle of `rect`, from its left edge. Returns the width used.
double drawPill(QPainter& painter, const QRectF& rect, const QString& text, PillTone tone,
                std::optional<Icon> icon = {});

/// A count: 20 high, "99+" at most; hidden at 0.
class Badge : public QLabel {
    Q_OBJECT

public:
    explicit Badge(int count = 0, PillTone tone = PillTone::accent, QWidget* parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
    PillTone m_tone;
};
double badgeWidth(int count);
void drawBadge(QPainter& painter, const QRectF& rect, int count, PillTone tone = PillTone::accent);

/// A filter that can be taken away: click, Enter, Backspace or Delete.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace mc::widgets
