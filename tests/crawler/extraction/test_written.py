"""Lists and menus that inline scripts write, loops over literal arrays included."""

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import TRAIL, facts

ARRAYS = """var news=[["a.html","关于低保标准的公示","2026-01-02"],["b.html","关于特困供养的公示","2026-01-05"]];
for(var i=0;i<news.length;i++){
  document.write('<li><a href="'+news[i][0]+'">'+news[i][1]+'</a>');
  document.write('<span>'+news[i][2]+'</span></li>');
}"""
OBJECTS = """var list=[{title:'关于低保标准的公示',url:'a.html',d:'2026-01-02'},{title:"关于特困供养的公示",url:'b.html',d:'2026-01-05'}];
var s='';for(var i=0;i<list.length;i++){ s += "<li><a href='"+list[i].url+"'>"+list[i].title+"</a><span>"+list[i].d+"</span></li>"; }
document.getElementById('x').innerHTML=s;"""
PARALLEL = """var t=new Array();var u=new Array("a.html","b.html");t[0]="关于低保标准的公示";t[1]="关于特困供养的公示";
var d=new Array("2026-01-02","2026-01-05");
for(i=0;i<2;i++){document.writeln("<li><a href='"+u[i]+"'>"+t[i]+"</a><span>"+d[i]+"</span></li>")}"""
DATA = OBJECTS.partition(";")[0]
FOR_EACH = f"""{DATA};var s='';
list.forEach(function(item, i){{ s += "<li><a href='" + item.url + "'>" + item.title + "</a><span>" + item['d'] + "</span></li>"; }});
$('#x').html(s);"""
EACH = f"""{DATA};
$.each(list, function(i, n) {{ $('#x').append('<li><a href="' + n.url + '">' + n.title + '</a><span>' + n.d + '</span></li>'); }});"""
MAP = f"""{DATA};
document.getElementById('x').innerHTML = list.map(item => `
  <li><a href="${{item.url}}">${{item.title}}</a>
  <span>${{ item.d }}</span></li>`).join('');"""
RETURNED = f"""{DATA};
$('#x').html(list.map(function (item) {{ return '<li><a href="' + item.url + '">' + item.title + '</a>' + item.d + '</li>' }}).join(''));"""
OF = f"""{DATA};let s = '';
for (const item of list) {{ s += `<li><a href="${{item.url}}">${{item.title}}</a><i>${{item.d}}</i></li>` }}
document.getElementById('x').innerHTML = s;"""
LINES = """document.write("<li><a href='a.html'>关于低保标准的公示</a>");
document.write("[2026-01-02]</li>");
document.writeln('<li><a href="b.html">关于特困供养的公示</a>[2026-01-05]</li>');"""


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(ARRAYS, id="arrays in an array"),
        pytest.param(OBJECTS, id="objects, text gathered first"),
        pytest.param(PARALLEL, id="three arrays side by side"),
        pytest.param(LINES, id="line by line"),
        pytest.param(FOR_EACH, id="forEach"),
        pytest.param(EACH, id="each"),
        pytest.param(MAP, id="map of a template string"),
        pytest.param(RETURNED, id="map of a function"),
        pytest.param(OF, id="for of"),
    ],
)
def test_a_list_written_by_script(script: str) -> None:
    page = facts(f"{TRAIL}<ul id=x><script>{script}</script></ul>")
    assert page.kind is PageKind.LIST
    assert [(entry.title, str(entry.on)) for entry in page.entries] == [
        ("关于低保标准的公示", "2026-01-02"),
        ("关于特困供养的公示", "2026-01-05"),
    ]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("for(i=0;i<n.length;i++){document.write('<li><a href=x>'+n[i].t+'</a></li>')}", id="an array of elsewhere"),
        pytest.param("var n=[load()];for(i=0;i<n.length;i++){document.write('<li><a href=x>'+n[i]+'</a></li>')}", id="no literals"),
        pytest.param("var n=['a'];for(i=0;i<n.length;i++){document.write('<li>'+f(n[i])+'</li>')}", id="a call"),
        pytest.param("var n=['a'];for(i=0;i<n.length;i++){document.write('<li>'+n[i+1]+'</li>')}", id="another member"),
        pytest.param("rows.forEach(function(n){document.write('<li><a href=x>'+n.t+'</a></li>')})", id="each of an array of elsewhere"),
        pytest.param("var a=[{t:'公示'}];a.forEach(n=>{document.write('<li><a href=x>'+f(n.t)+'</a></li>')})", id="a call on each"),
        pytest.param("var a=[{t:'公示'}];a.forEach(n=>{if(n.on)document.write('<li><a href=x>'+n.t+'</a></li>')})", id="some of them"),
        pytest.param("var a=[{t:'公示'}];x.innerHTML=a.map(n=>`<li><a href=x>${n.t.trim()}</a></li>`)", id="a call in a template"),
        pytest.param("var a=[{t:'公示',on:1}];x.innerHTML=a.map(n=>`<li><a href=x>${n.on?n.t:''}</a></li>`)", id="a choice in a template"),
    ],
)  # fmt: skip
def test_what_is_not_literal_is_left_out(script: str) -> None:
    assert facts(f"{TRAIL}<ul><script>{script}</script></ul>").entries == ()
