#pragma once

#include <QComboBox>
#include <QWidget>
#include <functional>
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
    /// An entry's other names, by which typing finds it too: the country of a city. Words with commas between them; an
    /// exact name goes before the beginning of one. Typing in the open list hides what does not fit.
    void setNames(int index, const QString& names);
    /// Makes the entries when somebody first wants to choose: hundreds of them are not worth a page's time.
    void setLateItems(std::function<void()> make);

    /// The choice cannot stay as it is: a red edge. The sentence is the form's.
    void setInvalid(bool invalid);
    bool isInvalid() const { return m_invalid; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintQuiet(QPainter& painter) const;
    void makeItems();

    std::optional<Icon> m_icon;
    QString m_prefix;
    std::function<void()> m_make;
    bool m_quiet = false;
    bool m_invalid = false;
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
