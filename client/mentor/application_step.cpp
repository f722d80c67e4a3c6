#include "mentor/application_step.h"

#include <QVBoxLayout>

#include "net/field_words.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using protocol::ApplicationForm;
using widgets::Label;
using widgets::TextField;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kBelowSentence = 8;

}  // namespace

QVBoxLayout* ApplicationStep::makeColumn(const QString& sentence) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* words = new Label(sentence, TextRole::body, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(kBelowSentence);
    return column;
}

std::string typed(const TextField& field) {
    return field.text().trimmed().toStdString();
}

TextField* makeField(const QString& label, const char* name, int most) {
    auto* made = new TextField(label);
    made->setInputName(QLatin1String(name));
    if (most > 0) made->setCounter(most);
    made->setErrorPlace(true);
    return made;
}

QString wordsAbout(const domain::Error& error, const std::string& path) {
    for (const auto& fault : error.fields)
        if (fault.path.starts_with(path)) return net::words(fault);
    return {};
}

QStringList emptyOnes(const ApplicationForm& form, std::initializer_list<std::pair<std::string_view, QString>> fields) {
    QStringList words;
    for (const auto name : protocol::emptyFields(form))
        for (const auto& [own, label] : fields)
            if (own == name) words << label;
    return words;
}

}  // namespace mc::mentor
