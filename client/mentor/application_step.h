#pragma once

#include <QStringList>
#include <QWidget>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "protocol/applications.h"
#include "text/utf8.h"

class QVBoxLayout;

namespace mc::widgets {
class TextField;
}

namespace mc::mentor {

/// One step of the application: shows its part of the form, reads it back, and puts errors beside their fields.
class ApplicationStep : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual void fill(const protocol::ApplicationForm& form) = 0;
    virtual void read(protocol::ApplicationForm& form) const = 0;
    /// True when one of the fields was this step's.
    virtual bool showErrors(const domain::Error& error) = 0;
    /// What of it has to be written yet before it can be handed in, as its fields are called.
    virtual QStringList missing(const protocol::ApplicationForm& form) const = 0;

signals:
    void edited();

protected:
    QVBoxLayout* makeColumn(const QString& sentence);
};

/// What the steps have in common: their fields, and what is said about them.
using text::textOf;
std::string typed(const widgets::TextField& field);
/// `most`: letters, counted beside the label; 0 counts none.
widgets::TextField* makeField(const QString& label, const char* name, int most);
/// The words about a field or anything in it: "form.prices[0].price" is about "form.prices".
QString wordsAbout(const domain::Error& error, const std::string& path);
/// What a step calls those of the empty fields that are its own.
QStringList emptyOnes(const protocol::ApplicationForm& form,
                      std::initializer_list<std::pair<std::string_view, QString>> fields);

}  // namespace mc::mentor
