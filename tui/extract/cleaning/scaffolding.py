"""Words that announce a kind of text (`Example`, `Best practices`, `Step 1`) and are no point themselves."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\s!-/:-@\[-`{-~\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+")
_LONGEST = 60
"""Characters of an announcement; what is longer says something."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEADS = _set(
    """
    implementation implementations practice practices pros cons advantage advantages disadvantage
    disadvantages benefit benefits drawback drawbacks downside downsides limitation limitations usage
    usages use uses note notes feature features summary overview introduction intro definition
    definitions explanation explanations answer answers solution solutions output outputs result results
    code syntax comparison comparisons conclusion conclusions reference references link links resource
    resources source sources documentation docs articles tutorials tip tips hint hints point points
    takeaway takeaways step steps consideration considerations difference differences similarity
    similarities characteristics remember important warning warnings caution caveat caveats yes no true
    false or and eg ie here this it etc works work matters tldr faq contents snippet snippets demo
    scenarios case cases pitfalls mistakes approaches beispiel beispiele hinweis hinweise anmerkung
    anmerkungen vorteile nachteile zusammenfassung ausgabe lösung antwort schritt schritte fazit tipp
    tipps quelle quellen erklärung wichtig übersicht einführung merkmale unterschiede verwendung nota
    notas ventajas desventajas resumen salida solución respuesta paso pasos conclusión fuente fuentes
    explicación sintaxis prácticas referencias enlaces uso características diferencias remarque
    remarques avantages inconvénients résumé sortie réponse étape étapes explication syntaxe pratiques
    références liens utilisation caractéristiques différences observação observações vantagens
    desvantagens resumo saída solução resposta passo passos conclusão fonte fontes explicação sintaxe
    práticas referências diferenças vantaggi svantaggi riepilogo soluzione risposta conclusione fonti
    spiegazione differenze примечание примечания замечание преимущества недостатки плюсы минусы вывод
    выводы итог итоги резюме результат результаты решение ответ шаг шаги источник источники ссылки
    объяснение синтаксис материалы литература важно использование применение определение особенности
    отличия различия переваги недоліки висновок крок кроки відповідь джерела примітка zalety wady uwaga
    uwagi podsumowanie krok kroki odpowiedź rozwiązanie źródło źródła notlar avantajlar dezavantajlar
    sonuç adım voordelen nadelen stap stappen uitleg samenvatting ملاحظة ملاحظات مزايا عيوب خلاصة خطوة
    نتيجة الحل الإجابة مراجع नोट निष्कर्ष चरण उत्तर लाभ 장점 단점 요약 결과 출력 답 정답 해설 단계 참고 주의 결론
    """
)
_FILLERS = _set(
    """
    the a an some key main basic simple common general quick core full complete good bad best better for
    of with in on is are be to by production real world side detailed more important typical practical
    include includes further additional useful external related next final expected sample first second
    third your our these that how when why what where do does don s you using used read see also
    learn let us we its at vs versus advanced working minimal complex edge interview recommended helpful
    them one all both der die das ein eine mit von für zum zur und gute beste weitere weiterführende
    nützliche wichtige de del con el la los las un una para más buenas mejores adicional adicionales
    lectura des du le les et avec pour plus aller loin bonnes meilleures com boas melhores leitura il lo
    di per и с из для по на полезные дополнительные как это где когда почему что простой reading
    """
)
_ANNOUNCING = _HEADS | _FILLERS
_EXAMPLES = _set(
    """
    example examples beispiel beispiele ejemplo ejemplos exemple exemples exemplo exemplos esempio
    esempi пример примеры приклад приклади przykład przykłady örnek örnekler voorbeeld voorbeelden
    contoh مثال أمثلة उदाहरण 예 예시 예제
    """
)
_EXAMPLE_WORDS = 6
"""Most words of what announces an example, whatever else it says."""
_UNSPACED = re.compile(
    r"(?:代码|代碼|简单|使用|应用|具体|实际|主要|最佳|参考|延伸|扩展|相关|常见|完整)*"
    r"(?:例|例子|示例|举例|範例|范例|样例|实例|实践|注意|注意事项|注|备注|优点|缺点|优缺点|优势|劣势|总结|小结|结论|输出|结果|答案"
    r"|解答|解析|说明|步骤|第[一二三四五六七八九十\d]+步|参考|资料|链接|文献|阅读|用法|方法|场景|语法|代码|特点|特性|概述|简介|定义|区别|对比"
    r"|提示|回答|原因|背景|サンプル|注意点|メリット|デメリット|まとめ|結果|出力|答え|解説|手順|使い方|ステップ|補足|備考|結論|説明)+"
)
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_LABEL = (
    r"(?:step|option|approach|method|way|part|phase|stage|tip|rule|solution|case|scenario|question|answer"
    r"|strategy|technique|schritt|möglichkeit|paso|opción|étape|passo|opção|шаг|способ|вариант|крок|krok|步骤|方法"
    r"|方式|方案|ステップ|단계)"
)
_SPACE = r"(?:\s*[#№]\s*|\s+|(?=\d))"
_ORDINAL = r"(?:\d{1,3}|[A-Za-z]|i{1,3}|iv|v|one|two|three|four|five|six|seven)"
_LABEL_ALONE = re.compile(rf"{_LABEL}{_SPACE}{_ORDINAL}\W*", re.I)
_LABELLED = re.compile(
    rf"(?:{_LABEL}{_SPACE}{_ORDINAL}|第[一二三四五六七八九十\d]{{1,3}}[步点條条])\s*[:：.)、–—-]+\s*(?=\S)",
    re.I,
)
_FILE_ENDINGS = _set(
    """
    py js jsx ts tsx mjs cjs java kt go rs rb php c h cpp hpp cs swift scala sh bash ps1 sql html htm
    css scss less vue svelte json yaml yml toml xml ini env conf cfg md mdx txt csv log lock tf gradle
    properties dockerfile
    """
)
_PRODUCTS = _set(
    """
    node vue next nuxt react express three d3 angular ember backbone nest chart p5 socket gatsby
    knockout alpine preact solid meteor electron underscore handlebars moment day discord
    """
)
"""Programs whose names end like files: `Node.js`."""


def is_scaffolding(point: str) -> bool:
    """Whether the words only say what kind of text follows."""
    if len(point) > _LONGEST or (point.startswith("`") and point.endswith("`")):
        return False
    words = _WORD.findall(point.casefold())
    if _announces_example(words):
        return True
    if (
        "".join(words) in _HEADS
        or _LABEL_ALONE.fullmatch(point)
        or (not point.isascii() and _UNSPACED.fullmatch(_NOT_LETTERS.sub("", point)))
    ):
        return True
    if any(word not in _ANNOUNCING and not word.isdecimal() for word in words):
        return False
    heads = any(word not in _FILLERS and not word.isdecimal() for word in words)
    return heads or (len(words) > 1 and not any(map(str.isdecimal, words)))


def _announces_example(words: Sequence[str]) -> bool:
    """`Example`, `Router example`, `Complex example with hooks`; `examples of issues` are content."""
    if len(words) > _EXAMPLE_WORDS or _EXAMPLES.isdisjoint(words):
        return False
    at = next(at for at, word in enumerate(words) if word in _EXAMPLES)
    behind = [word for word in words[at + 1 : at + 2] if not word.isdecimal()]
    return not behind or (
        _FILLERS.issuperset(words[:at]) and _FILLERS.issuperset(behind) and behind != ["of"]
    )


def without_label(point: str) -> str:
    """Without `Step 1:`, `Option A -` in front; what stands behind them is the point."""
    label = _LABELLED.match(point)
    return point[label.end() :] if label else point


def is_file_name(text: str) -> bool:
    """Whether it names a file, as what stands above a piece of code does."""
    bare = text.strip("`*_: ")
    if not bare or len(bare) > _LONGEST or any(char.isspace() for char in bare):
        return False
    stem, dot, ending = bare.rpartition(".")
    return bool(dot and stem) and ending.casefold() in _FILE_ENDINGS and stem.casefold() not in _PRODUCTS
