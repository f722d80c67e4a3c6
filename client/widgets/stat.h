#pragma once

#include <QWidget>
#include <optional>

#include "widgets/icon.h"

class QHBoxLayout;

namespace mc::widgets {

class Label;
class IconLabel;

/// A figure with what it counts. `above`: label, then value (overview cards); otherwise value, then label (profile
/// bar).
class Stat : public QWidget {
    Q_OBJECT

public:
    enum class Form { labelAbove, valueAbove };
    explicit Stat(const QString& label, Form form = Form::valueAbove, QWidget* parent = nullptr);

    void setValue(const QString& value);
    void setLabel(const QString& label);
    /// A third line; a change always says since when.
    void setDetail(const QString& detail);
    void setGlyph(Icon icon);
    /// A star after the value.
    void setStar(bool star);

private:
    void announce();

    Label* m_label;
    Label* m_value;
    Label* m_detail;
    QHBoxLayout* m_labelRow;
    IconLabel* m_star;
};

}  // namespace mc::widgets
