<#-- The rows of the page of all figures, for the cards that script shows: name, value, status, period, place, form there, formula, address. -->
<#function fields r c>
<#local status = [r.statusWord, r.formula?has_content?then(w(c.id, "derived"), "")]?filter(x -> x?has_content)?join(w(c.id, "list-comma"))>
<#-- A row on another page than the first of figures says on which. -->
<#local page = r.address?keep_before("#")>
<#return [r.label, r.text, status, r.period, r.section, r.stated, r.formula, r.trace] + (page == "figures.html")?then([], [page])>
</#function>
jianbaoCards({
<#list page.figures as t><#list t.rows as rows><#list rows as r>
"f-${r.id}":[<#list fields(r, page.columns[rows?index]) as x>"${x?json_string}"<#sep>,</#sep></#list>]<#if !(t?is_last && rows?is_last && r?is_last)>,</#if>
</#list></#list></#list>
},{
<#list page.sources as all><#list all as s>
"${s.page?json_string}":"${s.title?json_string}"<#if !(all?is_last && s?is_last)>,</#if>
</#list></#list>
});
