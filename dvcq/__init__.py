"""From one workbook to the official papers of công tác dân vận chính quyền.

The modules in the order of the flow; a module imports only what stands above it (held by a test).

1.  problems          catalogue of problems: code, what is wrong, how to mend it
2.  decree            values of Nghị định 30/2020/NĐ-CP
3.  text              repair and fold of Vietnamese text
4.  legacy            text of old Vietnamese encodings, recognised by evidence
5.  dates             dates as read and as printed
6.  numbers           numbers as read and as printed
7.  numbering         marks of levels: I. · 1. · a) · -
8.  symbols           document symbols and citations
9.  metrics           widths of printed text
10. sources           texts that remember their cells
11. package           Office packages as plain parts
12. resources         where the shipped templates lie
13. pictures          photographs and charts, and their places in a document
14. intervals         steps of a scale, gaps and overlaps
15. criterion_kinds   ways of scoring a criterion
16. columns           how a column and a sheet are declared
17. choices           what the choice columns offer
18. model             the workbook: sheets, columns, records
19. periods           reporting periods and what belongs to them
20. schema            the declarations for other programs
21. word_plan         an existing plan in Word → rows of a workbook
22. workbook          reads and writes spreadsheets
23. validate          cells → values → the model; every problem
24. carry             last year's workbook → the rows of a new one
25. merge             workbooks of the divisions → the office's
26. facts             counts, sums, targets
27. figures           statistics, comparisons and tables of a report
28. scoring           facts + rubric → score lines
29. standing          where the year stands on a day: level, gains, deadlines
30. documents         the table of documents, their contexts and sentences
31. ruled_lines       lengths of ruled lines after rendering
32. render            context + template → .docx and trace
33. archive           dated, verifiable bags
34. pipeline          the whole way on one screen
35. run               the disk side of a run
36. status            the disk side of the state of the year
37. ways_in           new books from old ones, the office's from the divisions'
38. console           what the clerk sees
39. console_status    the state of the year on the screen
40. console_facts     the named facts on the screen
41. usage             how commands are worded and end
42. cli               the command line
43. __main__          python -m dvcq
"""
