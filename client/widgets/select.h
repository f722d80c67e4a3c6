#pragma once

#include <QComboBox>
#include <QWidget>
#include <optional>

#include "widgets/icon.h"

namespace mc::widgets {

class Label;

/// One of a list: as an input, with a chevron. Opens on Space, Alt+Down or typing. `quiet` has no edge and is for sort
/// orders ("Sort: Relevance").
class Select : public QComboBox {
    Q_OBJECT

public:
    explicit Select(const QString& accessibleName, QWidget* parent = nullptr);

    void setGlyph(std::optional<Icon> icon);
    /// Without edge and ground, small grey text, with words before the choice: "Sort: ".
    void setQuiet(const QString& prefix);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintQuiet(QPainter& painter) const;

    std::optional<Icon> m_icon;
    QString m_prefix;
    bool m_quiet = false;
};

/// A Select with its label above.
class SelectField : public QWidget {
    Q_OBJECT

public:
    explicit SelectField(const QString& label, QWidget* parent = nullptr);

    Select* select() const { return m_select; }

private:
    Label* m_label;
    Select* m_select;
};

}  // namespace mc::widgets
