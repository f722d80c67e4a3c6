#pragma once

#include <QCheckBox>
#include <QRadioButton>
#include <optional>

#include "widgets/theme.h"

namespace mc::widgets {

/// A checkbox whose whole row clicks, with an optional count at its right; with a count of 0 it stays, dimmed.
class CheckRow : public QCheckBox {
    Q_OBJECT

public:
    explicit CheckRow(const QString& text, QWidget* parent = nullptr);

    void setCount(std::optional<int> count);
    std::optional<int> count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    double countWidth() const;

    std::optional<int> m_count;
};

/// A radio button in the same look; arrows move between siblings.
class RadioRow : public QRadioButton {
    Q_OBJECT

public:
    explicit RadioRow(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent* event) override;
};

/// A choice as a box: radio, title, optional second line, and a value at the right ("₹1,599").
class RadioCard : public QRadioButton {
    Q_OBJECT

public:
    explicit RadioCard(const QString& title, const QString& value = {}, QWidget* parent = nullptr);

    void setDetail(const QString& detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent* event) override;

private:
    void announce();

    QString m_detail;
    QString m_value;
};

/// Takes effect at once; what needs a Save is a CheckRow. 36 × 20 at a text scale of 1; the text is its accessible name and is not drawn.
class Switch : public QCheckBox {
    Q_OBJECT

public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace mc::widgets
