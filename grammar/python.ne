# Python 3.14 (Language Reference, chapters 2 to 8).
#
# Conventions
#
# - A rule names the action that makes its node: {% on("call") %}. The actions live in lib/syntax. `id` passes the
#   one child through; a rule without either passes its children on as an array. So the value of a list,
#   `things -> thing | things "," thing`, is [thing] or [[[thing], ",", thing], ",", thing].
# - Lists recurse on the left. No rule is empty.
# - The levels of operator precedence are one flat list of operands and operators, `chain`; an action climbs it.
#   That keeps the parser from walking a ladder of seventeen rules for every name.
# - Where telling two forms apart would need more than one token ahead, one rule covers both and its action
#   rejects what isn't Python: a target is parsed as the expression it looks like.
# - Every text has at most one parse.

@preprocessor typescript
@{%
import { terminals } from "./terminal.ts";
// biome-ignore lint/suspicious/noExplicitAny: nearley's types know only functions here; parser.ts resolves the name
const on = (action: string): any => action;
const lexer = terminals as unknown as NearleyLexer;
%}
@lexer lexer

# ---- Entry points: one top-level statement, or one expression

statement -> simple_line  {% id %}
           | compound     {% on("one") %}

expression_input -> exprs %end              {% on("expressionInput") %}
                  | exprs newlines %end     {% on("expressionInput") %}
newlines -> %newline | newlines %newline

# ---- Simple statements

simple_line -> simples %newline      {% on("simpleLine") %}
             | simples ";" %newline  {% on("simpleLine") %}
simples -> simple | simples ";" simple

simple -> value                          {% on("expressionStatement") %}
        | targets_equal value            {% on("assign") %}
        | exprs augmented value          {% on("augmentedAssign") %}
        | exprs ":" expr                 {% on("annotatedAssign") %}
        | exprs ":" expr "=" value       {% on("annotatedAssign") %}
        | "pass"                         {% on("pass") %}
        | "break"                        {% on("break") %}
        | "continue"                     {% on("continue") %}
        | "return"                       {% on("return") %}
        | "return" exprs                 {% on("return") %}
        | "raise"                        {% on("raise") %}
        | "raise" expr                   {% on("raise") %}
        | "raise" expr "from" expr       {% on("raise") %}
        | "global" names                 {% on("global") %}
        | "nonlocal" names               {% on("nonlocal") %}
        | "del" items                    {% on("delete") %}
        | "del" items ","                {% on("delete") %}
        | "assert" expr                  {% on("assert") %}
        | "assert" expr "," expr         {% on("assert") %}
        | "import" modules               {% on("import") %}
        | "from" origin "import" imported  {% on("importFrom") %}
        | "type" %name "=" expr              {% on("typeAlias") %}
        | "type" %name type_params "=" expr  {% on("typeAlias") %}

targets_equal -> exprs "=" | targets_equal exprs "="

augmented -> "+="   {% id %}
           | "-="   {% id %}
           | "*="   {% id %}
           | "/="   {% id %}
           | "//="  {% id %}
           | "%="   {% id %}
           | "@="   {% id %}
           | "&="   {% id %}
           | "|="   {% id %}
           | "^="   {% id %}
           | "<<="  {% id %}
           | ">>="  {% id %}
           | "**="  {% id %}

names -> %name | names "," %name

dotted -> %name | dotted "." %name

modules -> module | modules "," module
module -> dotted             {% on("moduleAlias") %}
        | dotted "as" %name  {% on("moduleAlias") %}

origin -> dotted       {% on("origin") %}
        | dots         {% on("originDots") %}
        | dots dotted  {% on("originDots") %}
dots -> "." | "..." | dots "." | dots "..."

imported -> "*"                      {% on("importStar") %}
          | import_names             {% on("importNames") %}
          | "(" import_names ")"     {% on("importNamesGroup") %}
          | "(" import_names "," ")" {% on("importNamesGroup") %}
import_names -> import_name | import_names "," import_name
import_name -> %name             {% on("nameAlias") %}
             | %name "as" %name  {% on("nameAlias") %}

# ---- Compound statements

block -> simple_line                       {% id %}
       | %newline %indent body %dedent     {% on("block") %}
body -> statement | body statement

compound -> if_statement    {% id %}
          | while_statement {% id %}
          | for_statement   {% id %}
          | try_statement   {% id %}
          | with_statement  {% id %}
          | match_statement {% id %}
          | definition      {% id %}
          | "async" for_statement   {% on("async") %}
          | "async" with_statement  {% on("async") %}
          | decorators definition   {% on("decorated") %}

definition -> function          {% id %}
            | "async" function  {% on("async") %}
            | class             {% id %}

if_statement -> if_head             {% on("if") %}
              | if_head else        {% on("if") %}
              | if_head elifs       {% on("ifElif") %}
              | if_head elifs else  {% on("ifElif") %}
if_head -> "if" named ":" block
elifs -> elif | elifs elif
elif -> "elif" named ":" block
else -> "else" ":" block

while_statement -> "while" named ":" block       {% on("while") %}
                 | "while" named ":" block else  {% on("while") %}

for_statement -> "for" targets "in" exprs ":" block       {% on("for") %}
               | "for" targets "in" exprs ":" block else  {% on("for") %}

# What follows `for` can't be any expression: `in` must end it.
targets -> target_list      {% on("targets") %}
         | target_list ","  {% on("targets") %}
target_list -> target | target_list "," target
target -> postfix      {% id %}
        | "*" postfix  {% on("starred") %}

try_statement -> "try" ":" block finally                {% on("tryFinally") %}
               | "try" ":" block handlers               {% on("try") %}
               | "try" ":" block handlers else          {% on("try") %}
               | "try" ":" block handlers finally       {% on("try") %}
               | "try" ":" block handlers else finally  {% on("try") %}
finally -> "finally" ":" block
handlers -> handler | handlers handler
handler -> "except" ":" block                        {% on("handlerBare") %}
         | "except" caught ":" block                 {% on("handler") %}
         | "except" expr "as" %name ":" block        {% on("handlerAs") %}
         | "except" "*" caught ":" block             {% on("handlerStar") %}
         | "except" "*" expr "as" %name ":" block    {% on("handlerStarAs") %}
caught -> expr                {% id %}
        | caught_list         {% on("caughtTuple") %}
        | caught_list ","     {% on("caughtTuple") %}
        | expr ","            {% on("caughtTuple") %}
caught_list -> expr "," expr | caught_list "," expr

with_statement -> "with" with_items ":" block                   {% on("with") %}
                | "with" "(" with_group ")" ":" block           {% on("withGroup") %}
                | "with" "(" with_group "," ")" ":" block       {% on("withGroup") %}
with_items -> with_item | with_items "," with_item
with_item -> expr     {% on("withItem") %}
           | with_as  {% id %}
with_as -> expr "as" target  {% on("withItem") %}
# Holds an `as`: `with (a, b):` is parsed as a tuple first.
with_group -> with_as                    {% on("withGroupFirst") %}
            | with_plain "," with_as     {% on("withGroupFirst") %}
            | with_group "," with_item   {% on("withGroupMore") %}
with_plain -> expr | with_plain "," expr

match_statement -> "match" subject ":" %newline %indent cases %dedent  {% on("match") %}
subject -> items      {% on("subject") %}
         | items ","  {% on("subject") %}
cases -> case | cases case
case -> "case" patterns ":" block             {% on("case") %}
      | "case" patterns "if" named ":" block  {% on("caseGuard") %}

decorators -> decorator | decorators decorator
decorator -> "@" named %newline  {% on("decorator") %}

function -> "def" name_params signature ":" block               {% on("function") %}
          | "def" name_params signature "->" expr ":" block     {% on("function") %}
signature -> "(" ")"                 {% on("signature") %}
           | "(" parameters ")"      {% on("signature") %}
           | "(" parameters "," ")"  {% on("signature") %}
name_params -> %name | %name type_params

class -> "class" name_params ":" block                   {% on("class") %}
       | "class" name_params "(" ")" ":" block           {% on("classBases") %}
       | "class" name_params "(" arguments ")" ":" block       {% on("classBases") %}

parameters -> parameter | parameters "," parameter
parameter -> plain_parameter           {% on("parameter") %}
           | plain_parameter "=" expr  {% on("parameter") %}
           | "*"                       {% on("star") %}
           | "*" plain_parameter       {% on("varArgs") %}
           | "*" %name ":" "*" chain   {% on("varArgsStarred") %}
           | "**" plain_parameter      {% on("varKeywords") %}
           | "/"                       {% on("slash") %}
plain_parameter -> %name           {% on("plainParameter") %}
                 | %name ":" expr  {% on("plainParameter") %}

type_params -> "[" type_param_list "]"      {% on("typeParams") %}
             | "[" type_param_list "," "]"  {% on("typeParams") %}
type_param_list -> type_param | type_param_list "," type_param
type_param -> %name                     {% on("typeVar") %}
            | %name ":" expr            {% on("typeVarBound") %}
            | %name "=" expr            {% on("typeVarDefault") %}
            | %name ":" expr "=" expr   {% on("typeVarBound") %}
            | "*" %name                 {% on("typeVarTuple") %}
            | "*" %name "=" expr        {% on("typeVarTuple") %}
            | "*" %name "=" "*" chain   {% on("typeVarTupleStarred") %}
            | "**" %name                {% on("paramSpec") %}
            | "**" %name "=" expr       {% on("paramSpec") %}

# ---- Patterns

patterns -> pattern_list      {% on("openSequence") %}
          | pattern_list ","  {% on("openSequence") %}
pattern_list -> pattern_item | pattern_list "," pattern_item
pattern_item -> pattern    {% id %}
              | "*" %name  {% on("matchStar") %}
pattern -> or_pattern             {% on("orPattern") %}
         | or_pattern "as" %name  {% on("asPattern") %}
or_pattern -> closed_pattern | or_pattern "|" closed_pattern

closed_pattern -> literal_pattern  {% on("matchValue") %}
                | strings          {% on("matchValue") %}
                | "None"           {% on("matchSingleton") %}
                | "True"           {% on("matchSingleton") %}
                | "False"          {% on("matchSingleton") %}
                | dotted           {% on("matchName") %}
                | "(" ")"                        {% on("matchSequence") %}
                | "(" pattern_list ")"           {% on("matchGroup") %}
                | "(" pattern_list "," ")"       {% on("matchSequence") %}
                | "[" "]"                        {% on("matchSequence") %}
                | "[" pattern_list "]"           {% on("matchSequence") %}
                | "[" pattern_list "," "]"       {% on("matchSequence") %}
                | "{" "}"                        {% on("matchMapping") %}
                | "{" mapping_items "}"          {% on("matchMapping") %}
                | "{" mapping_items "," "}"      {% on("matchMapping") %}
                | dotted "(" ")"                     {% on("matchClass") %}
                | dotted "(" class_patterns ")"      {% on("matchClass") %}
                | dotted "(" class_patterns "," ")"  {% on("matchClass") %}

literal_pattern -> signed                {% id %}
                 | signed "+" %number    {% on("complexLiteral") %}
                 | signed "-" %number    {% on("complexLiteral") %}
signed -> %number      {% on("number") %}
        | "-" %number  {% on("negative") %}

mapping_items -> mapping_item | mapping_items "," mapping_item
mapping_item -> literal_pattern ":" pattern  {% on("mappingItem") %}
              | strings ":" pattern          {% on("mappingItem") %}
              | "None" ":" pattern           {% on("mappingItem") %}
              | "True" ":" pattern           {% on("mappingItem") %}
              | "False" ":" pattern          {% on("mappingItem") %}
              | dotted ":" pattern           {% on("mappingDotted") %}
              | "**" %name                   {% on("mappingRest") %}

class_patterns -> class_pattern | class_patterns "," class_pattern
class_pattern -> pattern            {% id %}
               | %name "=" pattern  {% on("keywordPattern") %}

# ---- Expressions

# What an assignment may hold.
value -> yield  {% id %}
       | exprs  {% id %}

yield -> "yield"              {% on("yield") %}
       | "yield" exprs        {% on("yield") %}
       | "yield" "from" expr  {% on("yieldFrom") %}

# An expression, or a tuple without parentheses.
exprs -> expr_list      {% on("exprs") %}
       | expr_list ","  {% on("exprs") %}
expr_list -> expr_item | expr_list "," expr_item
expr_item -> expr       {% id %}
           | "*" chain  {% on("starredChain") %}

# The elements of displays, and subjects.
items -> item | items "," item
item -> named      {% id %}
      | "*" chain  {% on("starredChain") %}

named -> expr             {% id %}
       | %name ":=" expr  {% on("named") %}

expr -> chain                             {% on("chain") %}
      | chain "if" chain "else" expr      {% on("conditional") %}
      | "lambda" ":" expr                 {% on("lambda") %}
      | "lambda" lambda_params ":" expr   {% on("lambda") %}
      | "lambda" lambda_params "," ":" expr  {% on("lambda") %}

lambda_params -> lambda_param | lambda_params "," lambda_param
lambda_param -> lambda_name           {% on("parameter") %}
              | lambda_name "=" expr  {% on("parameter") %}
              | "*"                   {% on("star") %}
              | "*" lambda_name       {% on("varArgs") %}
              | "**" lambda_name      {% on("varKeywords") %}
              | "/"                   {% on("slash") %}
lambda_name -> %name  {% on("plainParameter") %}

chain -> operand                  {% on("chainFirst") %}
       | chain operator operand   {% on("chainMore") %}

operand -> postfix          {% id %}
         | "await" postfix  {% on("await") %}
         | "-" operand      {% on("prefix") %}
         | "+" operand      {% on("prefix") %}
         | "~" operand      {% on("prefix") %}
         | "not" operand    {% on("prefix") %}

operator -> "+"   {% on("operator") %}
          | "-"   {% on("operator") %}
          | "*"   {% on("operator") %}
          | "/"   {% on("operator") %}
          | "//"  {% on("operator") %}
          | "%"   {% on("operator") %}
          | "@"   {% on("operator") %}
          | "**"  {% on("operator") %}
          | "<<"  {% on("operator") %}
          | ">>"  {% on("operator") %}
          | "&"   {% on("operator") %}
          | "^"   {% on("operator") %}
          | "|"   {% on("operator") %}
          | "<"   {% on("operator") %}
          | ">"   {% on("operator") %}
          | "<="  {% on("operator") %}
          | ">="  {% on("operator") %}
          | "=="  {% on("operator") %}
          | "!="  {% on("operator") %}
          | "in"        {% on("operator") %}
          | "not" "in"  {% on("operatorNotIn") %}
          | "is"        {% on("operator") %}
          | "is" "not"  {% on("operatorIsNot") %}
          | "and"  {% on("operator") %}
          | "or"   {% on("operator") %}

postfix -> atom                         {% id %}
         | postfix "." %name            {% on("attribute") %}
         | postfix "(" ")"              {% on("call") %}
         | postfix "(" arguments ")"    {% on("call") %}
         | postfix "[" subscripts "]"      {% on("subscript") %}
         | postfix "[" subscripts "," "]"  {% on("subscript") %}

arguments -> argument_list       {% on("arguments") %}
           | argument_list ","   {% on("arguments") %}
           | named comprehension {% on("generatorArgument") %}
argument_list -> argument | argument_list "," argument
argument -> named            {% id %}
          | %name "=" expr   {% on("keyword") %}
          | "*" expr         {% on("starred") %}
          | "**" expr        {% on("keywords") %}

subscripts -> subscript | subscripts "," subscript
subscript -> named      {% id %}
           | "*" chain  {% on("starredChain") %}
           | ":"                        {% on("slice") %}
           | expr ":"                   {% on("slice") %}
           | ":" expr                   {% on("slice") %}
           | expr ":" expr              {% on("slice") %}
           | ":" ":"                    {% on("slice") %}
           | expr ":" ":"               {% on("slice") %}
           | ":" expr ":"               {% on("slice") %}
           | expr ":" expr ":"          {% on("slice") %}
           | ":" ":" expr               {% on("slice") %}
           | expr ":" ":" expr          {% on("slice") %}
           | ":" expr ":" expr          {% on("slice") %}
           | expr ":" expr ":" expr     {% on("slice") %}

atom -> %name    {% on("name") %}
      | %number  {% on("number") %}
      | strings  {% id %}
      | "None"   {% on("constant") %}
      | "True"   {% on("constant") %}
      | "False"  {% on("constant") %}
      | "..."    {% on("constant") %}
      | "(" ")"                     {% on("tuple") %}
      | "(" items ")"               {% on("group") %}
      | "(" items "," ")"           {% on("tuple") %}
      | "(" yield ")"               {% on("groupYield") %}
      | "(" named comprehension ")" {% on("generator") %}
      | "[" "]"                     {% on("list") %}
      | "[" items "]"               {% on("list") %}
      | "[" items "," "]"           {% on("list") %}
      | "[" named comprehension "]" {% on("listComprehension") %}
      | "{" "}"                     {% on("dict") %}
      | "{" pairs "}"               {% on("dict") %}
      | "{" pairs "," "}"           {% on("dict") %}
      | "{" expr ":" expr comprehension "}"  {% on("dictComprehension") %}
      | "{" items "}"               {% on("set") %}
      | "{" items "," "}"           {% on("set") %}
      | "{" named comprehension "}" {% on("setComprehension") %}

pairs -> pair | pairs "," pair
pair -> expr ":" expr  {% on("pair") %}
      | "**" chain     {% on("pairRest") %}

comprehension -> for_clause | comprehension for_clause | comprehension if_clause
for_clause -> "for" targets "in" chain          {% on("forClause") %}
            | "async" "for" targets "in" chain  {% on("asyncForClause") %}
if_clause -> "if" chain  {% on("ifClause") %}

# ---- Strings

strings -> string_list  {% on("strings") %}
string_list -> string_part | string_list string_part
string_part -> %string  {% id %}
             | format   {% id %}
format -> %fstart %fend               {% on("format") %}
        | %fstart format_parts %fend  {% on("format") %}
format_parts -> format_part | format_parts format_part
format_part -> %fmiddle  {% id %}
             | field     {% id %}
field -> converted "}"                   {% on("field") %}
       | converted ":" "}"               {% on("field") %}
       | converted ":" format_parts "}"  {% on("field") %}
converted -> inspected            {% on("converted") %}
           | inspected "!" %name  {% on("converted") %}
inspected -> "{" value      {% on("inspected") %}
           | "{" value "="  {% on("inspected") %}
